/** Words that name no theme: those that hold a sentence together, in English and Welsh, and those said of everything. */
export const stopWords = new Set(
  `a about above across after again against ago all almost alone along already also although always am among an and another
   any anybody anyone anything anyway anywhere are aren't around as ask at away back be became because become been before
   began behind being below beside best better between beyond big bit both but by came can can't cannot come comes coming
   could couldn't did didn't different do does doesn't doing don't done down during each either else end enough especially
   etc even ever every everybody everyone everything everywhere exactly far few find first for from full get gets getting
   give given go goes going gone good got great had hadn't half has hasn't have haven't having he he'd he'll he's hear
   heard her here here's hers herself him himself his how how's however i i'd i'll i'm i've if in instead into is isn't it
   it'd it'll it's its itself just keep kind knew know known last later least less let let's like likely little long look
   looking lot lots made make makes making many matter may maybe me mean means might mine more most much must my myself
   near nearly need needed needs neither never new next no nobody none nor not nothing now nowhere of off often oh ok on
   once one one's ones only onto or other others otherwise ought our ours ourselves out over own particularly people
   perhaps please possible probably put quite rather real really right round said same saw say saying says see seem seems
   seen several shall she she'd she'll she's should shouldn't since so some somebody somehow someone something sometimes
   somewhere soon sort still such sure take taken takes taking tell than thank that that'll that's the their theirs them
   themselves then there there'd there's these they they'd they'll they're they've thing things think this those though
   through till to together told too took toward towards tried try trying two under unless until up upon us use used
   useful using usually very via want wanted wants was wasn't way ways we we'd we'll we're we've well went were weren't
   what what's whatever when when's whenever where where's wherever whether which while who who'd who'll who's whoever
   whole whom whose why will with within without won't work would wouldn't yes yet you you'd you'll you're you've your
   yours yourself aren arent cant couldnt didnt doesnt dont im isnt ive wasnt wont wouldnt youre thats theres
   a'r ac am ar at bod byddai can ch cyn dim di dw dw'n ein eich ei eu fel fi fy gael gan gyda hefyd hon hwn hyn i'r i'n
   mae mewn mi mor na nad neb nid nhw ni o'r oedd oes oherwydd os pan pob rhaid roedd rhoi sut sy sydd trwy un wedi wrth
   y yn yr yw y'n ydy ydym ydyn`.split(/\s+/u),
);
