import type { CueWords } from './cue-words.ts';

/** What people say when they answer question 4. */
export const bureaucracy: CueWords = {
  strong: `
    red tape, bureaucracy, bureaucratic, paperwork, forms, form, filled in, fill in, fill out, pages long, page form,
    in triplicate, procurement, purchasing, purchase order, order number, supplier, preferred supplier, framework
    supplier, approved list, three quotes, quotes, tender, tendering, business case, cost code, budget code, cost
    centre, capital, revenue, different pot, pot of money, underspend, invoice, invoices, finance department, finance
    said, payroll, hr said, human resources, legal said, solicitors, insurers, insurer, indemnity, corporate,
    facilities, property services, estates, helpdesk, ticket, it department, it said, log in, log on, login, password,
    firewall, system would not, computer said no, the system, drop down, database would not, field, information
    sharing agreement, data sharing agreement, dpia, memorandum, service level agreement, job evaluation, vacancy,
    dbs, vetting, references, approval, approvals, countersigned, stamped, stamp, signature, signatures, two
    signatures, wrong form, wrong department, different department, not our department, sent me to, sent us to, sent
    it back, came back, bounced, passed on, passed around, pillar to post, round and round, went round, roundabout,
    circular, catch, chicken and egg, could not until, would not until, until the, unless, nobody could tell me,
    nobody knew who, nobody knew whose, took months, took weeks, took a year, took nine months, months to get, months
    for, weeks for, a year and a half, eleven months, fourteen months, nine months, six months, eighteen months,
    nineteen months, seven months, two years to, waited, waiting for, chasing, chased, chase, emails, email chain,
    resubmit, resubmitted, resend, lost it, lost the form, template, templates, deadline, please refer to, per policy,
    out of office, on leave, had left, he had left, no longer, reference number, disposal, lease, licence, planning
    permission, asset register, asset, what shifted it, what broke it, shifted, what unlocked, in the end i found,
    found out that, turned out that, walked it round, walked it over, by hand, stood there until, stood over, rang
    them both, got them in a room, same room, same phone call, put them together, did not leave until, afternoon,
    should have taken, petty cash, a lightbulb, a door, a phone, a laptop, a printer, a fridge, two departments, each
    side, each other, nobody was against it, nobody said no, repair, category, did not fit, did not exist, no code
    for, no box for`,
  weak: `
    months, weeks, year, years, department, departments, county, council, trust, agency, contract, contractor, money,
    pounds, thousand, budget, fund, funding, grant, pay, paid, buy, bought, bid, office, desk, folder, file, email,
    letter, phone, rang, call, calls, sign, signed, submit, submitted, apply, application, assessment, register,
    system, code, number, policy, process, agreed, agreement, owner, somebody else, other, three times, four times,
    twice, again, finally, eventually, in the end, stuck, delay, delayed, slow, insurance, legal, form said`,
  asked: `
    red tape, bureaucracy, bureaucratic, paperwork, forms, procurement, process, processes, hoops, get through, held
    up, hold up, delay, delays, blocked, blocks, obstacle, obstacles, barriers, complicated, took so long, how long
    did it take, the system, systems, getting the money, funding, buying, hr, finance, contract, permission from, go
    smoothly, straightforward`,
};

/** What people say when they answer question 5. */
export const whatWentWrong: CueWords = {
  strong: `
    went wrong, going wrong, go wrong, gone wrong, got it wrong, got that wrong, mistake, mistakes, my mistake,
    biggest mistake, error, errors, my fault, our fault, i blame myself, messed up, cocked it up, cocked up, screwed
    up, botched, blew it, disaster, disastrous, fiasco, shambles, failed, failure, flop, flopped, fell apart, fell
    flat, fell over, backfired, collapsed, crashed, broke down, did not work, was not working, nobody came, nobody
    turned up, no one came, two people came, missed, i missed, what i missed, we missed, had missed, overlooked,
    forgot, forgotten, i forgot, had not thought, never thought, not once thought, did not think, nobody had thought,
    nobody thought, assumed, i assumed, we assumed, had assumed, took for granted, presumed, should have, i should
    have, we should have, could have been, ought to have, if i had, if we had, hindsight, looking back, with
    hindsight, do differently, would not do again, too fast, too soon, too quickly, too late, in too much of a hurry,
    did not check, never checked, had not checked, not checked, nobody checked, did not ask, never asked, had not
    asked, not asked, did not listen, overruled, ignored her, warned me, warned us, had warned, told us, sent it to
    the wrong, wrong address, wrong person, wrong people, wrong dose, the wrong, mixed up, muddled, double booked,
    lost, leaked, flooded, fire, ambulance, accident, injured, hurt, fell, hospital, died, overdose, relapse, suicide,
    evicted, complaint, complaints, so now, now we, now i, nowadays we, since then, from then on, ever since,
    thereafter, after that we, these days we, we changed, i changed, learnt, learned, what i learnt, lesson, lessons,
    taught me, never again, that is why we, that is why now, always check, double check, check it, check the, by hand
    now, first thing we do, i do not any more, any longer, stopped doing, put a stop, worst mistake, regret, i regret,
    sorry, ashamed, guilty, it was me, nobody else, because of me, on my watch, out of date, expired, switched, only
    in daylight, in june, small print, weekend, bank holiday, night shift, gap`,
  weak: `
    wrong, bad, worse, worst, terrible, awful, dreadful, panic, sick, frightened, problem, problems, broken, broke,
    dropped, spilt, burnt, missing, gone, empty, late, hour, minutes, police, phone rang, rang me, november, december,
    january, february, winter, dark, weekend, monday, changed, different, instead, before, first, test, tested,
    checked, counted, turned out, it was only, realise, realised, discovered, found out, found, obvious, of course,
    proud, busy, stupid`,
  asked: `
    went wrong, go wrong, gone wrong, going wrong, mistake, mistakes, biggest mistake, bad day, backfire, backfired,
    fail, failed, failure, did not work, not work, learn from, learnt, lesson, lessons, do differently, do again
    differently, regret, hindsight, smoothly, get wrong, got wrong, disaster, low point, worst moment, difficult
    moment, surprised you, go to plan`,
};

/** What people say when they answer question 6. */
export const reactions: CueWords = {
  strong: `
    blame, blamed, blaming, no blame, whose fault, who did it, who authorised, who signed, who knew, wanted a name, a
    name, named, put her name, put his name, scapegoat, heads roll, head on a plate, hung out to dry, thrown under,
    under the bus, covered, cover their, backs, suspended, suspend, suspension, disciplinary, disciplined, sacked,
    investigated, investigation, inquiry, enquiry, root cause, serious incident, incident report, review, debrief,
    lessons learned, statement, coroner, inquest, ombudsman, press, newspaper, paper, headline, reporter, journalist,
    local radio, media, comms team, press office, apology, apologise, apologised, said sorry, to say sorry,
    complained, angry, furious, cross, was not cross, shouted, shouting, screamed, hit the roof, went ballistic, went
    mad, livid, cold, silence, went quiet, avoided me, would not look at, stopped talking to, turned on, turned their
    backs, walked past, rang me at home, rang at, rang that night, called me in, called in, called me to, summoned,
    hauled, carpeted, on the carpet, bollocking, telling off, told off, dressing down, both barrels, dragged, in front
    of, pulled the plug, pull the plug, shut it down, shut down, close it, closed down, pause, paused, stop the,
    turned off, switched off, back to normal, by friday, by monday, by tomorrow, by the end of the week, by lunchtime,
    same day, fixed by, put right, sorted, sort it out, wanted it fixed, wanted it closed, action plan, who is
    accountable, nobody asked, did not ask, never asked, not once asked, did not want to know, asked me what, asked
    how, how are you, are you all right, what do you need, what did you need, what happened, talk me through, show me,
    sat down with, sat me down, sat with me, sat next to, went through it, minute by minute, step by step, listened,
    stood by me, stood by, stood up for, stuck by, stuck up for, took the blame, took responsibility, came out with
    me, came to see, came round, drove to, drove out, sent flowers, sent a card, rang to see, put an arm, a hug,
    supportive, support, supported, kind, kindest, kindness, decent, generous, forgave, forgiving, curious, learn from
    it, to learn, learning, done the same, happened to me, it happens, it could have been, we have all done, not
    telling anybody off, wanted to understand, on the other hand, whereas, the opposite, half of them, some of them,
    others, both ways, mixed, union rep, hr`,
  weak: `
    manager, director, chief executive, chief, head of, boss, leader, councillor, mp, family, daughter, son, widow,
    mother, team, staff, colleagues, neighbours, parents, residents, letter, email, phone, rang, meeting, room,
    corridor, office, car, friday, monday, tuesday, next day, next morning, that night, within an hour, week, asked,
    said, told, wanted, demanded, wish, sign, signed, name, report, reported, question, questions, who, why,
    understand, honest, sorry, cried, fair, fair play`,
  asked: `
    react, reacted, reaction, reactions, how did people, how did others, how did they take, take it, respond,
    response, what happened to, what did they say, what did he say, what did she say, what did they do, blame, blamed,
    support, supported, supportive, stand by, behind you, your manager, your boss, the family, fallout, aftermath, and
    then, after that, what then, were people angry, repercussions, consequences, in trouble`,
};

/** What people say when they answer question 7. */
export const thinking: CueWords = {
  strong: `
    i believe, i believed, we believe, belief, beliefs, believe in, values, value, principle, principles, guiding,
    guided, guide, compass, north star, touchstone, yardstick, the test, my test, that test, i always think, i always
    thought, always thought, i have always, i used to think, i would think, i think people, people are, people
    deserve, everybody deserves, everyone deserves, deserve, deserves, ask myself, asked myself, asking myself, the
    question i, would i want, would i have, would i be happy, would you want, if it was my, if it were my, for my own,
    my own mum, my own mother, my own dad, my nan, my gran, my nana, my grandmother, my grandad, my grandfather, my
    mother used to, my father used to, my mum used to, my dad used to, used to say, always used to say, always said,
    brought up, raised, upbringing, was taught, taught that, church, chapel, mosque, temple, faith, religion,
    religious, god, quaker, methodist, catholic, muslim, christian, islam, sikh, hindu, bible, conscience, moral,
    morally, ethics, ethical, the right thing, right thing to do, what is right, duty, owe, owed, answer for, dignity,
    decency, decent, fairness, justice, human being, human beings, as human, humanity, treat people, treated, somebody
    is, somebody's mum, somebody's son, someone's, not a number, not a case, whoever, kept coming back, came back to,
    comes back to, come back to, back of my mind, in my head, in the back, held on to, hold on to, holding on, hung on
    to, cling, stick to, stuck with me, stays with you, stayed with me, that stuck, never left me, whenever there was,
    whenever i, whenever we, every time there was, any time i, every decision, any decision, a choice, choices, to
    decide, all the way through, at bottom, in the end it is, it comes down to, boils down to, it is about, what it is
    for, what it is all about, what we are for, the point of, the whole point, what matters, all that matters, first
    do no harm, do no harm, harm, leave it better, belong, belongs, visitor, guest, their home, their life, their
    lives, i suppose i, for me it was, for me it is, gut, instinct, gut feeling, common sense, sentimental, old
    fashioned, simple really, i kept thinking, i kept thinking about, picture, pictured, i would picture, imagine, in
    mind, philosophy, socialist, public servant`,
  weak: `
    think, thinking, thought, feel, felt, mean, know, simple, simply, people, person, world, life, lives, human, home,
    house, mother, father, mum, dad, grandmother, family, child, children, old, grew up, right, wrong, good, should,
    ought, always, never, whoever, anyone, anybody, everyone, everybody, matter, matters, reason, because, why, idea,
    one thing, two things, only, really`,
  asked: `
    guiding, guided, guide, thinking, principle, principles, values, belief, beliefs, believe, hold on to, held on to,
    why did it matter, matter to you, compass, what was in your mind, in your head, what were you thinking, motivated,
    motivation, driving you, drove you, what drives, ethic, ethos, faith, philosophy, right thing, how did you know,
    how did you decide`,
};
