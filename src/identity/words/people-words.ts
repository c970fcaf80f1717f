import { setOf } from './set-of.ts';

/** What stands before a surname, in lower case, with what would stand in the stead of both; null where it says nothing. */
export const titles: ReadonlyMap<string, string | null> = new Map([
  ['mr', null],
  ['mrs', null],
  ['ms', null],
  ['miss', null],
  ['mx', null],
  ['mister', null],
  ['dr', 'a doctor'],
  ['doctor', 'a doctor'],
  ['councillor', 'a councillor'],
  ['cllr', 'a councillor'],
  ['alderman', 'a councillor'],
  ['nurse', 'a nurse'],
  ['matron', 'a matron'],
  ['sister', 'a nurse'],
  ['professor', 'a professor'],
  ['prof', 'a professor'],
  ['reverend', 'a minister'],
  ['rev', 'a minister'],
  ['revd', 'a minister'],
  ['canon', 'a minister'],
  ['imam', 'an imam'],
  ['rabbi', 'a rabbi'],
  ['sergeant', 'a police officer'],
  ['sgt', 'a police officer'],
  ['inspector', 'a police officer'],
  ['superintendent', 'a police officer'],
  ['pc', 'a police officer'],
  ['pcso', 'a police officer'],
  ['constable', 'a police officer'],
  ['auntie', 'an aunt'],
  ['aunty', 'an aunt'],
  ['aunt', 'an aunt'],
  ['uncle', 'an uncle'],
  ['nana', 'a grandmother'],
  ['nanna', 'a grandmother'],
  ['granny', 'a grandmother'],
  ['grandma', 'a grandmother'],
  ['grandad', 'a grandfather'],
  ['grandpa', 'a grandfather'],
  ['sir', null],
  ['dame', null],
  ['lady', null],
  ['lord', null],
  ['baroness', null],
  ['judge', 'a judge'],
  ['justice', 'a judge'],
  ['captain', null],
  ['major', null],
  ['colonel', null],
]);

/** Those of them that are ordinary words too, so that only a capitalised name right behind them tells. */
export const softTitles = setOf(
  'miss major judge justice captain lady lord sir canon general nurse doctor matron sister',
);

/** Last words of what somebody is: "an occupational therapist", "our team administrator". */
export const roleNouns = setOf(`
  accountant actuary administrator admin adviser advisor advocate ambassador analyst apprentice architect archivist assessor
  assistant auditor barber barmaid barrister bookkeeper builder bursar caretaker carer caseworker chair chairman chairwoman
  chairperson champion chaplain chef childminder clerk cleaner clinician coach commissioner consultant convenor cook coordinator
  co-ordinator coroner councillor counsellor curate curator deputy dentist designer developer dietitian director doctor dispatcher
  driver economist editor electrician engineer evaluator executive facilitator farmer firefighter foreman fundraiser gardener
  geriatrician governor gp handyman head headmaster headmistress headteacher helper hygienist imam inspector instructor
  interpreter investigator janitor joiner journalist judge keyworker landlady landlord lawyer lead leader lecturer librarian
  lollipop magistrate manager mayor matron mechanic mediator mentor midwife minister navigator nurse nursery officer operator optician
  orderly organiser organizer paramedic partner pathologist pharmacist physician physio physiotherapist planner planter plumber
  policeman policewoman porter postman postwoman practitioner priest principal producer professor programmer psychiatrist
  psychologist radiographer receptionist registrar researcher responder reverend scientist secretary sergeant shopkeeper
  solicitor sonographer specialist statistician steward strategist student superintendent supervisor surgeon surveyor
  teacher technician therapist tiler trainee trainer translator treasurer trustee tutor umpire vet vicar volunteer warden
  worker writer youthworker ranger lifeguard bailiff undertaker plasterer butcher baker publican barber hairdresser
  controller handler fitter operative guard watchman tenant resident patient neighbour pensioner widow widower
`);

/** Who somebody is to the one who tells. */
export const kinNouns = setOf(`
  mum mam mom mummy mother dad daddy father gran grandma granny nan nana nanna grandad grandpa grandfather grandmother
  husband wife partner ex son daughter brother sister cousin aunt auntie aunty uncle niece nephew boyfriend girlfriend
  stepdad stepmum mother-in-law father-in-law sister-in-law brother-in-law daughter-in-law son-in-law granddaughter
  grandson friend mate flatmate
`);

/** Verbs of which only a person is the doer, in the forms that stand right behind a name. */
export const personVerbs = setOf(`
  lives lived runs ran works worked drives drove sends sings swore turns stopped starts began called calls
  said says told tells asked asks goes went came comes rang rings phoned phones thought thinks knew knows laughed laughs cried
  cries smiled looked looks sat sits stood stands walked walks wanted wants shouted whispered replied answered wrote writes
  texted emailed nodded shrugged sighed hated loved loves liked likes helped helps died retired resigned left joined reckons
  reckoned noticed remembered remembers explained agreed refused insisted decided sent brought bought gave used had has did
  does turned took kept made wouldn couldn didn doesn hasn wasn
`);

/** Words before which a capital stands for a place: "in Kelsea". */
export const placePrepositions = setOf(
  'in at from near around to across through outside round towards beyond into off',
);

/** Words after which a capitalised word is a thing of that make, and no name of a person or place. */
export const thingDeterminers = setOf(
  'a an my your his her our their this that these those some any every each another no',
);

/** Words for people whose name follows "called" or "named". */
export const personNouns = setOf(`
  person man woman lady gentleman bloke guy chap fella fellow girl boy lad lass kid child baby somebody someone people friend
  colleague neighbour customer client resident tenant patient user student pupil pensioner widow widower volunteer member
  he she who they
`);
