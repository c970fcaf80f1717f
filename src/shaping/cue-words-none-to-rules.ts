import type { CueWords } from './cue-words.ts';

/** What people say when they answer none of the eleven. */
export const none: CueWords = {
  strong: `
    my name is, i was born, i joined in, i started in, i started as, square miles, population, on the books, i have
    been here, before that i was, i grew up in, how i ended up, by accident, live in, sort of place, staff on, two
    floors, is that enough, been some use, been any use, life story, recording, recorder, leave that out, take that
    out, put that in, is this going in, going in, see it before, send it to me, send you, my email, thank you, thanks
    for, stop there, anything else, lift to the station, give you a lift, catch my train, you should talk to, talk to
    her, speak to, give you the number, use my name, change my name, where was i, where were we, you were asking, you
    asked me, what was the question, sorry go on, i do go on, i digress, anyway, that is another story, off the point,
    funny thing, parking, car park, biscuit, biscuits, cake, sandwich, sandwiches, buffet, tea towel, curry, lunch,
    christmas party, raffle, dog, cat, pigeon, holiday, caravan, boat, football, rugby, cricket, telly, greenhouse,
    allotment show, weather, rain, snow, flat roof, wallpaper, carpet, curtains, toilets, lift broke, boiler,
    staircase, building was, office moved, hot desk, lanyard, badge, reception, grandson, granddaughter,
    grandchildren, my son, my daughter, university, a levels, wedding, exam, mortgage on, nowadays, these days it is,
    still going, still running, it is called now, has been renamed, new system, reorganisation, i retire, i am
    retired, leaving do, merged, restructure, next year we, they have asked me to, population of, we cover, we serve,
    budget of, there are about, made up of, open plan, postcode, motorway, the bus station, the train, the station,
    platform, cup of coffee, do you want, milk, the kettle, the café`,
  weak: `
    street, road, town, village, years ago, bought, sold, photo, photograph, picture, paint, garden, kitchen, shop,
    van, car, bike, bus, train, hair, shoes, coat, hat, uniform, birthday, party, christmas, easter, summer, school,
    class, teacher, mum, dad, wife, husband, brother, uncle, baby, family, house, flat, lodgings, food, eat, ate,
    chips, fish, chocolate, pie, beer, wine, pub, band, music, song, choir, radio, television, film, laugh, laughed,
    joke, funny, hilarious, lovely, beautiful, massive, tiny, colour, blue, green, red, yellow, brown, smell, floor,
    ceiling, window, door, roof, wall, desk, chair, table, tapestry, plant, flowers, tree, bird, sea, beach, river,
    hill, miles, wind, cold, hot, thursday, tuesday, saturday, sunday, mayor, old, new, nice, remember, used to`,
  asked: `
    introduce yourself, about yourself, about the place, what sort of, what kind of, how did you end up, how did you
    come to, get us going, get us started, start wherever, to start, to begin with, first of all, background, what do
    you do, your job, your role, as a kid, growing up, where are you now, where is it now, how is it now, what is it
    like now, still going, these days, what happens next, what next, the future, anything i have not asked, anything
    else, who else should, thank you, thanks, stop there, leave it there, to finish, finally, describe the, paint a
    picture, what was the change, what did you build, talk me through, take me through, what is it, what does it do,
    how does it work, set the scene`,
};

/** What people say when they answer question 1. */
export const relationships: CueWords = {
  strong: `
    trust, trusted, trusting, on side, on our side, on my side, win her over, won him over, won over, ally, allies,
    champion, relationship, relationships, got to know, get to know, without her, without him, without whom, the
    person who, the one person, the key person, vouched for, vouch, introduced me, put in a word, good word, let me
    in, let us in, opened the door to, would not have me, would not let me, did not like me, did not trust, hated me,
    suspicious of, suspicious, wary of, never got on, we had a row, fell out, known her, known him, known each other,
    went back years, went way back, worked together, kept turning up, turned up every, i turned up, went every, came
    every, every fortnight, every week for, every friday, every thursday, every wednesday, sat with her, sat with him,
    sat with them, sat in with, shadowed, did a shift, did the washing up, washed up, made the tea, brew with, brought
    her, brought him, brought cake, asked about his, asked about her, kept my word, did what i said, done what i said,
    i said i would, kept it to myself, never told a soul, never repeated, in confidence, confided, told me about her,
    told me about his, told me things, opened up, owed me, owed him, did him a favour, favour, listened to her, listen
    to him, just listened, his knees, earn it, earned it, earned, respect, respected, in her good books, came round,
    warmed to, thawed, came to me, rang me first, rang me up, phoned me, invited me, the others followed, told the
    others, say to the others, if she said, if he said, his word, her word, took a year, took the best part, took
    months before, eighteen months before she, from then on she, from then on he, after that she, after that he, gave
    me her, gave me his, gave me the key, gave me the list, handed me, he is all right, she is all right, stuck up
    for, right hand, partnership with, the caretaker, the receptionist, the cleaner, the porter, the secretary,
    gatekeeper`,
  weak: `
    she, her, he, him, friend, friends, friendly, together, between us, honest with, straight with, cup of tea,
    coffee, tea, biscuits, cake, lunch, chat, chatting, visit, visited, knock, knocked, doorstep, her house, his
    house, his wife, her husband, his mother, kids, met her, met him, meet, partner, colleague, colleagues, opposite
    number, phone, number, rang, fridays, weekly, patient, patience, slowly, gradually, bit by bit, in the end she, in
    the end he, believed me, promise, promised, secret, listen, listened, ask her, ask him, help her, helped him`,
  asked: `
    trust, trusted, who did you need, who did you have to, get on side, on side, relationship, relationships, who
    mattered, who was important, who helped, who was key, allies, ally, who else mattered, persuade first, win over,
    bring with you, who was with you, get on with, build that, know they were with you, who is, who was, who were the
    people, which people, people who, partnership, partners, supporters, was there one person, anyone`,
};

/** What people say when they answer question 2. */
export const confidence: CueWords = {
  strong: `
    nerve, courage, brave, bravery, bold, confidence, confident, stuck my neck out, neck out, above the parapet,
    parapet, speak up, spoke up, speak out, stood up, put my hand up, hand up, heard myself, i heard myself say,
    opened my mouth, out of my mouth, the day i, that was the day, that was the moment, the moment i, that was it,
    tipped me, tipped it, tipping point, turning point, last straw, final straw, had enough, i snapped, i was angry,
    angry enough, so angry, furious, could not unsee, could not stop thinking, could not go on, could not carry on,
    could not look, could not live with, went home and, lay awake, decided, made up my mind, i thought right, i
    thought no, never again, what are they going to do, what could they do, what is the worst, worst that could, sack
    me, be sacked, rather be sacked, get sacked, lose my job, my job on the line, nothing to lose, not much to lose,
    my pension, years in, near retirement, retiring, mortgage paid, paid off, near the end of, coming up to sixty, i
    was fifty, too old to, union, rep, safety net, another job, go back to, secondment, she backed me, he backed me,
    backing, had my back, gave me permission, permission, if not me, someone has to, somebody had to, nobody else
    would, i had seen, i had watched, i had been one, been there myself, had cancer, after my, since my, when my dad
    died, not frightened, doesn't frighten, frightened, scared, scared of, terrified, shaking, shaky, heart going,
    heart was, on the monday i, monday morning i, i walked in, i went in to see, went straight to, i told him, told
    them i was, i am doing it, i am going to, i am not doing, i could have let it, let it go, walked away, gone along
    with, kept quiet, never said, status quo, always done it, do it differently, i am not brave, not a brave, resign,
    resignation, threw it, tore it up, why not, what if, believed in me, told me i could, i knew i was right, i was
    right`,
  weak: `
    night, morning, afternoon, monday, face, eyes, looked at me, looked at her, looked at him, child, baby, woman,
    man, died, death, dead, found, floor, alone, myself, stop me, could say, could have said, young, age, older,
    dared, dare, risk, risked, shame, ashamed, guilty, embarrassed, sick of, fed up, tired of, fair, unfair, wrong,
    ridiculous, mad, thought, i thought, knew, realised, suddenly, finally, enough, career, promotion, job, boss,
    director, chief`,
  asked: `
    nerve, courage, brave, confidence, confident, why you, why then, what made you, made you do, what tipped, tipped
    you, stick your neck, decide, decided, stand up, speak up, let it go, frightened, scared, afraid, risk, status
    quo, differently, first move, had nobody tried, nobody tried before, always been like that, the moment, turning
    point, why did you start, what started it, where did it come from, how did it start, push you, jump`,
};

/** What people say when they answer question 3. */
export const rules: CueWords = {
  strong: `
    not allowed, not meant to, not supposed to, were not to, should not have, against policy, against the rules,
    against the policy, against regulations, break the rules, broke the rules, broken the rules, bend the rules, bent,
    bending, rule, rules, the rule, the policy, policy, policy said, policy says, our policy, procedure, protocol,
    standing orders, brigade orders, regulations, regulation, guidance said, guidance says, the guidance, the contract
    said, job description, in the handbook, handbook, terms and conditions, eligibility, criteria, threshold,
    technically, strictly, strictly speaking, officially, unofficially, on paper, off the books, under the radar,
    quietly, on the quiet, said nothing, did not tell, never told, did not mention, did not ask, without asking,
    without permission, forgiveness, ask forgiveness, blind eye, looked the other way, get round, got round, way
    round, workaround, loophole, fudge, fudged, fiddled, fiddle, put it down as, put down as, logged it as, recorded
    it as, coded it as, called it, we called it, i called it, booked it as, wrote it up as, signed it as, ticked the
    box, ticked, signed for, signed the, knowing it, untrue, a lie, lied, not strictly true, true in a way, in a way
    it was, if anybody asked, if anyone asked, if asked, nobody checked, nobody noticed, nobody knew, who knew, one
    person knew, owned up, own up, came clean, told them afterwards, told her afterwards, told my manager, breach,
    breached, breaking the law, illegal, legal, law, gdpr, data protection, confidentiality, consent form, insurance,
    insured, uninsured, liability, risk assessment, health and safety, safeguarding said, infection control, qualified
    to, registered to, authorised, unauthorised, authority to, delegated, banned, ban, forbidden, prohibited, no such
    thing, did it anyway, went ahead, just did it, i ignored, ignored it, disobeyed, ignored the, tore up, in the
    drawer, in my tray, kept it back, i did not send, never filled in, left it blank, exempt, exemption, exception,
    waive, waived, discretion, discretionary, used my discretion, own money, out of my own pocket, own car,
    disciplinary offence, gross misconduct, could have been sacked, struck off, not proud, uneasy, i knew what i was
    doing`,
  weak: `
    form, forms, box, sign, signed, signature, chart, log, record, register, page, paragraph, section, circular, key,
    keys, locked, lock, code, door, hours, forty eight hours, within, limit, maximum, must, required, requirement,
    supposed, allowed, entitled, permitted, contract, licence, badge, uniform, habit, supervise, supervision, nobody,
    wrong, properly, by the book, book, tell, told, knew, secret, admit, strict, allowed to, meant to`,
  asked: `
    rules, rule, policy, policies, allowed, supposed to, meant to, permission, break, bend, bent, broke, get round,
    legal, legally, procedure, procedures, regulations, against the, turn a blind eye, authorised, official,
    officially, guidelines, governance loved, information governance, weren't supposed, what was stopping`,
};
