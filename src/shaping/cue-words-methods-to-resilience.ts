import type { CueWords } from './cue-words.ts';

/** What people say when they answer question 8. */
export const methods: CueWords = {
  strong: `
    model, models, theory, theories, theorist, method, methods, methodology, framework, technique, techniques,
    approach called, approach, what is called, they call, called the, it is called, a thing called, something called,
    known as, textbook, book, books, a book, the book, i read, i had read, reading, article, journal, paper, papers,
    research, study, studies, evidence base, author, professor, academic, lecturer, tutor, phd, masters, degree,
    diploma, nvq, module, course, two day course, training, trained, trained in, training course, workshop,
    conference, webinar, podcast, ted talk, lecture, went on a, sent me on, sent on a, at college, at university, at
    uni, certificate, practitioner, coach, coaching, facilitator, consultant, toolkit, cycle, circle, circles, ladder,
    triangle, pyramid, diagram, matrix, wheel, grid, map, mapping, steps, stages, five, seven, four, principles of,
    steps of, checklist, laminated, flip chart, post its, sticky notes, whiteboard, drew it, draw it, score, scoring,
    points, scale, questionnaire, baseline, measure, run chart, spc, pdsa, plan do study act, plan do, lean, six
    sigma, kaizen, kanban, agile, scrum, sprint, sprints, retrospective, toyota, systems thinking, failure demand,
    vanguard, seddon, deming, root cause analysis, five whys, fishbone, process map, value stream, theory of change,
    logic model, action learning, appreciative inquiry, asset based, abcd, strengths based, signs of safety,
    motivational interviewing, restorative, trauma informed, family group conference, solution focused, attachment
    theory, maslow, kotter, kolb, gibbs, schon, lewin, arnstein, ostrom, senge, kitwood, benner, human learning
    systems, nudge, behavioural insights, east, com b, design thinking, double diamond, service design, user research,
    personas, prototyping, prototype, co production, open space, world cafe, housing first, making every adult matter,
    meam, reablement, social prescribing, buurtzorg, open dialogue, recovery model, tidal model, making every contact,
    sbar, human factors, after action review, swiss cheese, just culture, safety two, psychological safety, bayes,
    random forest, regression, triage, borrowed, borrowed it, pinched, pinched from, nicked, nicked from, stole,
    stolen, stole it from, copied, lifted, cribbed, adapted from, came from, comes from, american, canadian, dutch,
    japanese, swedish, danish, finnish, from holland, from america, from new zealand, bits of, bit of it, use of it,
    the useful bit, only bit, rest of it, i still use, i use that, ignored the rest, jargon, it says`,
  weak: `
    learnt, learned, learn, taught, teach, teacher, college, university, uni, school, idea, ideas, tool, tools, use,
    used, using, useful, work, works, worked, draw, drew, drawing, card, cards, list, number, numbers, percent, count,
    counted, write, wrote, word, name, page, chapter, library, website, video, man called, woman called, somebody
    called, concept, term, definition, loop, chart, first, second, third, then, bit, basically, version, try, tried,
    apply, applied`,
  asked: `
    method, methods, model, models, theory, theories, technique, technique behind, draw on, drew on, training,
    trained, course, courses, read, you had read, reading, book, books, framework, approach, tools, tool, where did
    you get, borrowed, borrow, something you use, evidence, research, studied, learn how, methodology, would you call
    it, a name for, textbook`,
};

/** What people say when they answer question 9. */
export const talkingAboutIt: CueWords = {
  strong: `
    the word, word, words, the words, never used the word, stopped saying, stop saying, stopped using, did not say,
    never said, not say, i said nothing about, i would say, i used to say, i always said, i learnt to say, i learned
    to say, what i said was, i said to them, i said look, said to them, told them, tell them, told people, i would
    ask, i asked them, asked them, i asked the room, ask the room, language, jargon, plain english, acronym, acronyms,
    phrase, phrases, slogan, strapline, name for it, call it, called it something, renamed, instead of, rather than,
    rather than saying, message, messages, messaging, pitch, sell, selling, sold it, spin, frame, framed, framing,
    story, stories, tell a story, told a story, told the story, telling the story, tale, storytelling, anecdote,
    example, poem, song, play, film, video, clip, photo, photographs, picture, pictures, poster, posters, leaflet,
    leaflets, flyer, newsletter, blog, whatsapp, facebook, radio, slides, slide, powerpoint, presentation, presented,
    projector, spreadsheet, graph, chart, read out, read it out, read aloud, out loud, letters, in their own words,
    their own words, voice, voices, speech, talk, talks, gave a talk, talking, audience, hall, village hall, town
    hall, public meeting, team meeting, staff meeting, roadshow, drop in, room went quiet, went quiet, silence, nobody
    spoke, you could hear, faces, their faces, eyes glazed, glazed over, arms folded, folded arms, nodding, nodded,
    laughed, they laughed, they were off, queue, hands up, one question, any questions, conversation, conversations,
    one to one, explain, explained, explaining, convince, convinced, persuade, persuaded, persuading, sceptics,
    sceptical, cynics, cynical, resisters, doubters, naysayers, did not want it, against it, on board, come with, came
    with me, came with us, bring people with, brought them with, win them, buy in, ownership, what is in it for, what
    do you want, what would you, what would it take, what if it was, imagine, put yourself, your mum, as if, like a, i
    compared it, metaphor, in their language, talked about it as, talk about it as, talk about, talked about, put it,
    put it to them, how we put it, say it, said it, how i said, tone, translate, translated, interpreter, mention,
    mentioned, avoid, never mention, not about saving money, saving money, savings, cuts`,
  weak: `
    said, say, says, saying, ask, asked, tell, told, hear, heard, listen, listened, speak, speaking, spoke, meeting,
    room, people, they, them, villages, staff, nurses, officers, men, women, parents, residents, tenants, understand,
    understood, mean, meant, question, answer, read, show, showed, shown, show them, start, started, stop, stopped,
    quiet, loud, laugh, minutes, need, never, different, same, change`,
  asked: `
    talk about it, talk about, put it to, put it, win round, win over, won round, persuade, convince, explain, say to,
    said to, tell people, sell it, message, communicate, communication, language, words, bring people with, brought
    people with, came with you, on board, get people to, get people on, sceptics, sceptical, resistance, resisted,
    against it, did not want it, speak to them, change how you spoke, story, care about, get them to`,
};

/** What people say when they answer question 10. */
export const governance: CueWords = {
  strong: `
    board, boards, committee, committees, sub committee, steering group, working group, project board, programme
    board, partnership board, panel, panels, scrutiny, overview and scrutiny, cabinet, full council, council meeting,
    councillor, councillors, members, elected members, portfolio holder, lead member, leader of the council, trustees,
    trustee, governors, governor, governing body, non executive, executive team, senior leadership, leadership team,
    clinical governance, governance, quality and safety, quality assurance, assurance, audit, auditor, auditors,
    internal audit, inspection, inspections, inspector, inspectors, inspectorate, ofsted, cqc, hmic, hmicfrs, hmip,
    ofgem, regulator, regulators, monitoring officer, section 151, caldicott, ethics panel, ethics committee, research
    ethics, ico, charity commission, commissioner, commissioners, commissioning, funder, funders, lottery, the
    ministry, ministers, minister, home office, department of health, nhs england, ccg, icb, integrated care, local
    authority, fire authority, police authority, police and crime, health and wellbeing board, safeguarding board,
    improvement board, peer review, minutes, minuted, in the minutes, agenda, agenda item, item, any other business,
    terms of reference, quorum, quorate, chair, chaired, chairing, chairman, vice chair, motion, vote, voted, vote
    against, deferred, defer, noted, for noting, to note, called in, call in, approve, approved, approval, sign off,
    signed off, signing off, sign it off, agreed it, had to agree, had to go to, went to, go before, came before, took
    it to, taken to, went up to, escalated, report, reports, reporting, covering report, quarterly, monthly, every
    quarter, every month, every six weeks, every three months, dashboard, kpi, kpis, targets, red amber green, rag
    rated, rag rating, amber, risk register, highlight report, milestones, gateway, stage gate, template, oversight,
    keep an eye, kept an eye, watched, watching, checked up, hold us to account, held to account, accountable,
    accountability, asked a question, asked one question, good question, useful question, asked why, asked how, asked
    how many, the question she asked, nobody asked about, asked about the logo, found that, spotted, picked up,
    insisted, to be fair, fair play, i will give them, give them their due, credit, helped and hindered, help or
    hinder, helped, hindered, both ways, on the other hand, made me write, made us, forced us, made us think, better
    for it, rubber stamp, rubber stamped, tick box, hoop, hoops, glad of, protected us, cover`,
  weak: `
    meeting, meetings, met, meet, month, months, quarter, year, seven people, twelve people, twenty people, group,
    groups, director, directors, chief executive, lawyer, formal, formally, decision, decisions, decide, yes, no,
    agree, agreed, question, questions, answer, paper, papers, spreadsheet, boxes, figures, numbers, evidence,
    outcomes, slow, slowed, delay, delayed, again, twice, consult, consultation, public, political, politics,
    politicians, party, election, opposition, labour, conservative, tory, lib dem, table, room, chamber, microphones,
    guildhall, town hall, safe, good, outstanding, requires improvement, inadequate, red, green, nodded`,
  asked: `
    governance, board, boards, committee, committees, councillors, politicians, members, sign off, say yes, agree,
    approve, approval, approved, inspection, inspectors, ofsted, cqc, regulator, oversight, keep watch, keep an eye,
    keeps an eye, watching over, scrutiny, audit, trustees, governors, council over you, formal terms, formally,
    accountable, accountability, answer to, report to, reporting, who had to, who decided, in charge, help or hinder,
    hinder, panel`,
};

/** What people say when they answer question 11. */
export const resilience: CueWords = {
  strong: `
    kept me going, keep me going, keeps me going, kept us going, kept going, keep going, kept me at it, got me
    through, got us through, get me through, get through it, carry on, carried on, carrying on, stuck it, stuck at it,
    hang in, hung in, worst week, worst month, worst night, worst day, the bad days, on the bad, bad mornings, low
    point, lowest, rock bottom, dark time, really tough, hard time, struggled, struggling, exhausted, exhausting,
    knackered, worn out, burnt out, burn out, burnout, tired, so tired, stress, stressed, anxiety, anxious, depressed,
    depression, panic attack, breakdown, off sick, signed off, went off, went off sick, time off, sick note, tablets,
    counselling, counsellor, therapist, therapy, doctor said, did not sleep, could not sleep, not sleeping, sleepless,
    awake at, three in the morning, four in the morning, cry, cried, crying, tears, wept, sobbed, in bits, in pieces,
    shaking, sat in the car, in the car and, in my car, in the car park, could not get out, could not get up, in the
    bath, in the shower, in the loo, on the kitchen floor, on the stairs, in bed, under the duvet, packing it in, pack
    it in, packed it in, jack it in, jacking it in, quit, quitting, give up, gave up, giving up, given up, walk away,
    hand in my notice, notice in, resignation letter, think of leaving, leave the job, not strong, not robust, not a
    strong, resilience, resilient, cope, coped, coping, survive, survived, get up in the morning, back in on the, went
    back in, went in on the monday, one day at a time, next day, my wife, my husband, my partner, my sister, my
    brother, my mum rang, my best friend, my friend, my mate, my pal, a mate, rang me every, rings me, rang every,
    phoned every, would ring, she would ring, he would ring, texted, text me, text, voice messages, did not say
    anything, never said a word, said nothing, did not give me advice, no advice, just sat, sat with me, put the
    kettle on, made me laugh, laugh, laughing, swear, swore, gallows humour, took the mick, swim, swam, swimming, run,
    running, ran, walk, walked, walking, walked the dog, the dog, dogs, bike, cycling, gym, yoga, garden, gardening,
    dug, digging, allotment, baking, baked, bread, knitting, ironed, ironing, sewing, fishing, choir, sang, singing,
    music, guitar, piano, church, pray, prayed, praying, prayer, fajr, mass, meditation, breathing, slimming world,
    darts, bell ringing, five a side, dancing, cold water, sea, hills, fells, woods, sheep, birds, stars, kept it in,
    kept that in, i kept it, i have still got, still got it, in my pocket, in my wallet, in my drawer, on the fridge,
    pinned, pinned up, thank you card, a card, a letter from, a note, drawing, photo of, photograph of, on my desk, i
    would look at, looked at it, put my hand on, go and see, went to see, used to go and, seeing him, seeing her, saw
    her, reminded me, reminded me why, remember why, that is why, reason i, she was alive, he was alive, still alive,
    watched him, what kept, we looked after each other, each other, the team, the girls, the lads, the others, had
    each other, friday pub, in the pub, night out, somebody who knew, peer, mentor, old boss, who had been through it`,
  weak: `
    morning, mornings, night, nights, evening, sunday, sundays, weekend, home, house, bed, kitchen, sleep, friend,
    friends, sister, husband, wife, mum, daughter, son, kids, alone, lonely, hard, tough, bad, worst, awful, sick,
    ill, head, heart, body, hands, hand, hold, held, cold, quiet, minute, minutes, hour, every, five o'clock, tea,
    cake, chips, wine, sat, sit, lay, drive, drove, driving, rang, ring, phone, music, daft, silly, ridiculous, thank
    god, strength, strong, stubborn, bloody minded, month, winter, spring, alive`,
  asked: `
    kept you going, keep you going, keep going, kept going, tough, really tough, hard for you, very hard, how did you
    cope, cope, coped, get through, got through, got you through, carry on, worn out, exhausted, tired, packing it in,
    give up, giving up, giving it up, walk away, resilience, resilient, strain, stress, personally, for you
    personally, in yourself, at home, look after yourself, worst week, low, sleep, burn out, support you, how were
    you, threats`,
};
