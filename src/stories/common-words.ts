/** Words so common in talk that they say nothing of its subject. */
export const COMMON_WORDS = new Set(
  `about actually after again against also always another anything around asked away back because been before being
   between bits both came cause come comes coming could course days different does doing done down each else even ever
   every everybody everyone everything felt find first from gave gets getting give goes going gone good happened have
   having hear heard here herself himself into it'd it'll it's just keep kept kind knew know last later least left less
   like little long look looked looking lots made make makes making many maybe mean might more most much must myself
   need needed never next nice nobody nothing obviously often okay once only other others over people perhaps place
   point probably quite rather really right round said same saying says second seem seen should show since some somebody
   someone something sometimes somewhere sort still stuff such sure take taken takes taking talk tell than thank that
   that'd that'll that's their them then there there'd there's these they they'd they'll they're they've thing things
   think thinking this those thought three through time times told took tried trying turn turned two under until upon used
   using usually very want wanted wants ways week weeks well went were we're we've what whatever what's when where
   whether which while whole who's whose will with without work would year years yeah your you're you've you'd
   i've they've didn't don't doesn't wasn't weren't couldn't wouldn't can't won't isn't aren't haven't hadn't hasn't`.split(
    /\s+/,
  ),
);
