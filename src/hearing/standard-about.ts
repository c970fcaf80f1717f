import type { AskedOne } from './asked.ts';

// Nobody who speaks Welsh has read the Welsh in this file yet.

const role: AskedOne = {
  key: 'role',
  kind: 'one',
  words: { en: 'What kind of work do you do?', cy: 'Pa fath o waith rydych chi’n ei wneud?' },
  hint: {
    en: 'You need not say. It lets us see whether different people want different things.',
    cy: 'Does dim rhaid i chi ddweud. Mae’n ein helpu i weld a yw gwahanol bobl eisiau gwahanol bethau.',
  },
  options: [
    {
      key: 'front-line',
      words: {
        en: 'I work directly with people who use a service',
        cy: 'Rwy’n gweithio’n uniongyrchol gyda phobl sy’n defnyddio gwasanaeth',
      },
    },
    { key: 'team-leader', words: { en: 'I lead or manage a team', cy: 'Rwy’n arwain neu’n rheoli tîm' } },
    { key: 'service-head', words: { en: 'I run a service', cy: 'Rwy’n rhedeg gwasanaeth' } },
    {
      key: 'director',
      words: { en: 'I am a director or chief officer', cy: 'Rwy’n gyfarwyddwr neu’n brif swyddog' },
    },
    {
      key: 'change',
      words: {
        en: 'I support change: projects, policy, improvement, training',
        cy: 'Rwy’n cefnogi newid: prosiectau, polisi, gwella, hyfforddi',
      },
    },
    {
      key: 'elected',
      words: {
        en: 'I am a councillor, trustee or board member',
        cy: 'Rwy’n gynghorydd, yn ymddiriedolwr neu’n aelod o fwrdd',
      },
    },
    {
      key: 'citizen',
      words: {
        en: 'I use services, or I care for somebody who does',
        cy: 'Rwy’n defnyddio gwasanaethau, neu’n gofalu am rywun sy’n gwneud',
      },
    },
    { key: 'something-else', words: { en: 'Something else', cy: 'Rhywbeth arall' } },
  ],
  about: 'role',
};

const kindOfPlace: AskedOne = {
  key: 'kind-of-place',
  kind: 'one',
  words: { en: 'What kind of place do you work in?', cy: 'Ym mha fath o le rydych chi’n gweithio?' },
  hint: { en: 'You need not say.', cy: 'Does dim rhaid i chi ddweud.' },
  options: [
    { key: 'county-council', words: { en: 'County council', cy: 'Cyngor sir' } },
    { key: 'unitary-council', words: { en: 'Unitary council', cy: 'Cyngor unedol' } },
    { key: 'metropolitan-borough', words: { en: 'Metropolitan borough', cy: 'Bwrdeistref fetropolitan' } },
    { key: 'london-borough', words: { en: 'London borough', cy: 'Bwrdeistref yn Llundain' } },
    { key: 'district-council', words: { en: 'District council', cy: 'Cyngor dosbarth' } },
    {
      key: 'nhs-trust',
      words: { en: 'NHS trust or health board', cy: 'Ymddiriedolaeth y GIG neu fwrdd iechyd' },
    },
    { key: 'integrated-care-board', words: { en: 'Integrated care board', cy: 'Bwrdd gofal integredig' } },
    { key: 'housing-association', words: { en: 'Housing association', cy: 'Cymdeithas dai' } },
    { key: 'charity', words: { en: 'Charity', cy: 'Elusen' } },
    { key: 'care-provider', words: { en: 'Care provider', cy: 'Darparwr gofal' } },
    { key: 'school-or-college', words: { en: 'School or college', cy: 'Ysgol neu goleg' } },
    { key: 'other', words: { en: 'Another kind of place', cy: 'Math arall o le' } },
  ],
  about: 'kindOfPlace',
};

const region: AskedOne = {
  key: 'region',
  kind: 'one',
  words: { en: 'Where is it?', cy: 'Ble mae e?' },
  hint: { en: 'You need not say.', cy: 'Does dim rhaid i chi ddweud.' },
  options: [
    { key: 'north-east', words: { en: 'North East', cy: 'Gogledd-ddwyrain Lloegr' } },
    { key: 'north-west', words: { en: 'North West', cy: 'Gogledd-orllewin Lloegr' } },
    {
      key: 'yorkshire-and-the-humber',
      words: { en: 'Yorkshire and the Humber', cy: 'Swydd Efrog a’r Humber' },
    },
    { key: 'east-midlands', words: { en: 'East Midlands', cy: 'Dwyrain Canolbarth Lloegr' } },
    { key: 'west-midlands', words: { en: 'West Midlands', cy: 'Gorllewin Canolbarth Lloegr' } },
    { key: 'east-of-england', words: { en: 'East of England', cy: 'Dwyrain Lloegr' } },
    { key: 'london', words: { en: 'London', cy: 'Llundain' } },
    { key: 'south-east', words: { en: 'South East', cy: 'De-ddwyrain Lloegr' } },
    { key: 'south-west', words: { en: 'South West', cy: 'De-orllewin Lloegr' } },
    { key: 'wales', words: { en: 'Wales', cy: 'Cymru' } },
    { key: 'scotland', words: { en: 'Scotland', cy: 'Yr Alban' } },
    { key: 'northern-ireland', words: { en: 'Northern Ireland', cy: 'Gogledd Iwerddon' } },
    { key: 'elsewhere', words: { en: 'Somewhere else', cy: 'Rhywle arall' } },
  ],
  about: 'region',
};

/** Who is replying, as far as she likes to say: what comparisons go by. The kinds of place and regions are those of the library. */
export const standardAbout: readonly AskedOne[] = [role, kindOfPlace, region];
