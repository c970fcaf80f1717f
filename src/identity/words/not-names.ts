import { setOf } from './set-of.ts';

const days = `
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  christmas easter ramadan eid xmas
`;
const calendar = `
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
  oct nov dec christmas easter ramadan eid diwali hanukkah advent lent passover vaisakhi xmas boxing halloween whitsun
  pentecost jubilee coronation hogmanay valentine bonfire pancake lockdown covid corona coronavirus brexit spring summer autumn winter
`;
const peoplesAndTongues = `
  english scottish welsh irish british cornish geordie scouse scouser brummie cockney yorkshireman european asian african american
  caribbean indian pakistani bangladeshi chinese polish romanian ukrainian russian somali nigerian ghanaian kenyan eritrean
  sudanese syrian afghan iraqi iranian turkish kurdish french german spanish italian portuguese greek latin arabic urdu punjabi
  panjabi hindi bengali gujarati tamil sylheti swahili yoruba igbo farsi pashto mandarin cantonese japanese dutch swedish danish
  norwegian australian canadian jamaican roma romany gypsy traveller travellers makaton braille bsl black white brown muslim
  christian hindu sikh jewish jew buddhist catholic protestant methodist anglican quaker baptist bame lgbt victorian edwardian
  georgian tory tories labour conservative conservatives liberal democrat democrats lib dems dem scots brits
`;
const brandsAndTools = `
  teams word excel powerpoint outlook sharepoint onedrive windows microsoft google gmail zoom skype slack whatsapp facebook
  instagram twitter tiktok youtube linkedin snapchat netflix amazon alexa siri ipad ipads iphone android apple miro trello
  mentimeter slido doodle eventbrite wordpress wikipedia chatgpt copilot liquidlogic mosaic carefirst eclipse emis systmone
  rio paris docusign adobe pdf power bi sql python tesco tescos asda aldi lidl sainsbury sainsburys morrisons waitrose boots
  greggs costa starbucks mcdonalds nandos wetherspoons wetherspoon ikea argos primark wilko poundland b&m co-op coop halfords
  screwfix wickes homebase currys marks spencer smiths superdrug iceland farmfoods corsa fiesta volvo transit toyota nissan
  micra vauxhall yaris polo golf mini skoda vw hobnob hobnobs twix twixes mars snickers kitkat haribo quality celebrations
  weetabix marmite bovril nescafe tetley pg yorkshire battenberg victoria jaffa ribena lucozade guinness stella nutella hoover
  dyson biro sellotape post-it postit velcro tannoy portakabin portacabin tupperware thermos filofax stanley lego playmobil
  scrabble monopoly bingo sudoku hornby barbie xbox playstation nintendo polaroid nokia samsung blackberry dell hp canon
  radio bbc itv corrie emmenders eastenders emmerdale strictly bake-off countdown dettol savlon calpol paracetamol ibuprofen
  aspirin warfarin insulin morphine methadone subutex valium prozac sudocrem vaseline manuka doppler fitbit zimmer
  bluetooth wifi wi fi co op internet wimpey babybel babybels passalong powerpoints post-its post-it stannah scotch teams' velux bakelite formica aga rayburn
  jacobs pritt blu tack blu-tack tipp-ex fairy domestos flash brillo bisto oxo heinz hp cadbury cadburys quavers wotsits
  jenga uno kerplunk snickers bounty magnum cornetto calippo prosecco chardonnay lambrini baileys
`;
const methodsAndThinking = `
  buurtzorg vanguard lean kaizen kanban scrum agile sigma six prince2 pdsa theory appreciative inquiry schwartz balint
  kotter lewin kolb gibbs johari maslow rogerian socratic montessori tavistock seebohm marmot beveridge cynefin wardley senge
  deming toyota nudge duluth signs safety liberating structures asset-based abcd human-centred design thinking double diamond
  alinsky freire bowlby winnicott bandura prochaska diclemente milgram maudsley newcastle-ottawa nesta plos likert gantt
  doppler waterlow braden barthel rockwood clinical frailty braun maori whanau mindfulness cbt dbt rogers belbin myers briggs
  myers-briggs insights hippocratic hawthorne pareto gemba muda poka-yoke hoshin sipoc raci swot pestle kpi okr
  parkinson parkinsons alzheimer alzheimers crohn crohns asperger aspergers tourette huntington lewy raynaud hodgkin
  braxton adhd occam murphy catch-22 kafka kafkaesque orwellian dickensian heath robinson robin hood cinderella trojan pandora goldilocks
  frankenstein sisyphus groundhog titanic everest google's newton
`;
const exclamations = `
  god jesus christ lord allah inshallah mashallah alhamdulillah heaven hell okay ok oh ah um er mm mhm hmm yeah yes no nope nah
  aye gosh crikey blimey flipping bloody right well so and but hello hi hiya bye cheers thanks thank ta please sorry pardon ooh
  aw wow hey hah ha haha laughs laughter pause inaudible crosstalk silence indistinct unclear applause sighs overlapping
  mam mum mummy mom mother dad daddy father gran grandma granny grandad grandpa nan nana nanna auntie aunt aunty uncle
  sir madam miss ma'am duck love pet flower hen petal lad lads lass son darling sweetheart mate bruv sis bab chuck babe
  sergeant matron doctor nurse sister vicar father reverend imam rabbi captain minister q a i'm i'd i've i'll
  santa father's elvis shakespeare dickens beatles abba bowie madonna beyonce oasis queen disney mickey batman superman
  spiderman bambi shrek yoda gandalf dumbledore hogwarts narnia eeyore gruffalo paddington bagpuss einstein darwin
  freud jung marx hitler churchill thatcher blair cameron osborne boris johnson's trump obama mandela gandhi thatcherism
  scrooge del dalek daleks tardis bond sherlock poirot corbyn starmer
`;
const theField = `
  council councils county borough district parish cabinet scrutiny committee committees board boards executive mayor leader
  councillor councillors councilor member members director directors directorate department departments service services
  social care adults adult children children's families family health housing planning highways finance legal procurement
  commissioning commissioners commissioner registrars registrar benefits revenues comms communications hr payroll transformation
  democratic registration licensing environmental regeneration policy performance digital customer contact reception facilities
  estates trust trusts hospital hospitals ward wards clinic clinics theatre theatres pharmacy community mental physical primary
  secondary acute ambulance police fire probation prison court courts crown magistrates coroner coroners ombudsman
  government parliament minister ministry treasury whitehall westminster state secretary act bill green white paper
  reablement rehab rehabilitation discharge triage intake crisis duty safeguarding assessment assessments review reviews
  panel panels hub hubs front door home first team manager managers group groups forum partnership alliance
  programme project projects strategy framework protocol procedure code quality improvement inspection regulator
  foundation charity association society union unison unite gmb church mosque temple school college university academy
  nursery library libraries museum park parks centre high street town hall village city north south east west northern southern
  eastern western central upper lower great little new old st saint the of general royal
  national nhs local area regional chief deputy assistant head senior principal chair vice president
  officer worker workers practitioner practitioners nurse nurses doctor doctors consultant consultants therapist therapists occupational
  physiotherapist teacher teachers headteacher head housing support advocate advocates psychologist psychiatrist
  assurance strategic ageing regulations regulation contracts contract inspectorate administration reablements
  internal audit information governance data protection freedom request complaint complaints readability
  award awards day week month year night morning monday's room corridor desk office building floor base depot
  universal credit attendance allowance independence payment personal budget budgets direct payments continuing healthcare
  blue badge disabled facilities grant section schedule part appendix article version option plan phase stage step cycle level
  tier pathway model operating standard standards outcome outcomes key accounts payable receivable opel gold silver bronze
  amber red black alert incident major serious significant root cause learning lessons action log risk register
  form forms box page question email letter leaflet poster script zoom call recovery intermediate transport estates
  insurance tax pension pensions payment workforce staff carers carer patients patient users user residents resident tenants
  tenant a&e
`;

/** Days of the week and feasts, in lower case: never a name, though lists of names have some. */
export const dayNames = setOf(days);

/** Capitalised words that name nobody and nowhere, in lower case: calendar, peoples, brands, methods, the trade's own terms. */
export const notNames = setOf(
  days + calendar + peoplesAndTongues + brandsAndTools + methodsAndThinking + exclamations + theField,
);

/** Authors and makers of public methods, full names: naming whom you learnt from points at nobody in the telling. */
export const publicThinkers = setOf(
  `john seddon, hilary cottam, brene brown, edgar schein, donald schon, peter senge, myron rogers, meg wheatley, margaret wheatley,
  w edwards deming, edwards deming, taiichi ohno, john kotter, kurt lewin, carl rogers, paulo freire, saul alinsky, cormac russell,
  john mcknight, jody kretzmann, ellie lindsay, jos de blok, atul gawande, amy edmondson, ronald heifetz, otto scharmer, dave snowden,
  chris argyris, karl weick, mary parker follett, elinor ostrom, jon kabat-zinn, simon sinek, stephen covey, daniel kahneman,
  michael marmot, don berwick, donald berwick, helen bevan, david kolb, graham gibbs, david cooperrider, marshall ganz, peter block,
  marshall rosenberg, brenda zimmerman, helen sanderson, john o brien, wolf wolfensberger, carl jung, florence nightingale,
  mary seacole, aneurin bevan, octavia hill, margaret thatcher, boris johnson, tony blair, gordon brown, david cameron,
  theresa may, keir starmer, william beveridge, winston churchill, jesus christ, robin hood, mary poppins, harry potter,
  father christmas, christmas eve, new year s eve, jack russell, jack russells, quality street, earl grey, victoria sponge,
  king charles, queen elizabeth, prince charles, prince william, princess diana, radio cumbria, tom tom, uncle sam, heath robinson, david bowie, elvis presley, ken loach, david attenborough, basil fawlty`,
  /\s*,\s*/,
);
