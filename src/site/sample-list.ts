/** A sample story: an invented telling in one of the formats people really have, and what stands over it. */
export interface Sample {
  file: string;
  /** The private file of decisions that belongs to it; null where its suggestions stand as they are. */
  shape: string | null;
  slug: string;
  title: string;
  standfirst: string;
  teller: string;
  role: string;
  shownAs: 'name' | 'role';
  place: SamplePlace;
  topics: readonly string[];
}

/** An invented place. */
export interface SamplePlace {
  slug: string;
  name: string;
  kind: string;
  setting: 'rural' | 'urban' | 'mixed';
  size: 'small' | 'medium' | 'large';
  region: string;
  about: string;
}

const northernTown: SamplePlace = {
  slug: 'a-northern-town',
  name: 'A northern town',
  kind: 'metropolitan borough',
  setting: 'urban',
  size: 'medium',
  region: 'North West',
  about: 'An invented borough with one hospital and a long bypass.',
};
const coast: SamplePlace = {
  slug: 'kelsea',
  name: 'Kelsea',
  kind: 'unitary council',
  setting: 'mixed',
  size: 'small',
  region: 'South East',
  about: 'An invented seaside town and the villages behind it.',
};
const hills: SamplePlace = {
  slug: 'snaithwick',
  name: 'Snaithwick and the Tops',
  kind: 'NHS trust',
  setting: 'rural',
  size: 'small',
  region: 'Yorkshire and the Humber',
  about: 'Invented market towns and hill farms.',
};
const county: SamplePlace = {
  slug: 'carrowshire',
  name: 'Carrowshire',
  kind: 'county council',
  setting: 'rural',
  size: 'large',
  region: 'East Midlands',
  about: 'An invented county of eleven districts.',
};
const estuary: SamplePlace = {
  slug: 'marlsea',
  name: 'Marlsea',
  kind: 'district council',
  setting: 'urban',
  size: 'small',
  region: 'East of England',
  about: 'An invented port with a night-time economy.',
};

/** The seven sample stories. Everybody in them is invented, and each says so. */
export const samples: readonly Sample[] = [
  {
    file: 'the-discharge-lounge.vtt',
    shape: 'the-discharge-lounge.vtt.shape.yaml',
    slug: 'the-coats-in-the-discharge-lounge',
    title: 'The coats in the discharge lounge',
    standfirst:
      'How people came to go home from hospital with their key, their coat and somebody who knew their name.',
    teller: 'Lorraine Tattersall',
    role: 'a home care team leader',
    shownAs: 'name',
    place: northernTown,
    topics: ['Hospital discharge', 'Home care'],
  },
  {
    file: 'the-leg-club.txt',
    shape: null,
    slug: 'the-leg-club',
    title: 'The leg club',
    standfirst: 'Leg ulcers that would not heal, until people had somewhere to go with them.',
    teller: 'Mo Hebblewhite',
    role: 'a district nurse',
    shownAs: 'name',
    place: hills,
    topics: ['Community nursing', 'Loneliness'],
  },
  {
    file: 'one-front-door.txt',
    shape: null,
    slug: 'one-front-door',
    title: 'One front door',
    standfirst:
      'A director on the programme that nearly took the front line with it, and what was left standing.',
    teller: 'Neville Strang',
    role: 'a former director of adult services',
    shownAs: 'role',
    place: county,
    topics: ['Front door', 'Leadership'],
  },
  {
    file: 'the-waiting-list-walk.md',
    shape: null,
    slug: 'the-waiting-list-walk',
    title: 'The waiting list walk',
    standfirst: 'A hundred and forty-three people were waiting. Somebody went and knocked.',
    teller: 'Nabeel Chowdhry',
    role: 'a mental health social worker',
    shownAs: 'name',
    place: coast,
    topics: ['Waiting lists', 'Mental health'],
  },
  {
    file: 'the-handrail-panel.srt',
    shape: null,
    slug: 'the-handrail-panel',
    title: 'The handrail panel',
    standfirst: 'Nine weeks and a panel for a forty-pound handrail, and how it came to be an afternoon.',
    teller: 'Folake Adeyemi-Rudd',
    role: 'an occupational therapist',
    shownAs: 'role',
    place: northernTown,
    topics: ['Adaptations', 'Red tape'],
  },
  {
    file: 'the-night-bus.json',
    shape: null,
    slug: 'the-night-bus',
    title: 'The night bus',
    standfirst: 'Two youth workers, a borrowed bus, and a licence that nobody had asked for before.',
    teller: 'Ash Rehman',
    role: 'a youth worker',
    shownAs: 'name',
    place: estuary,
    topics: ['Young people', 'Risk'],
  },
  {
    file: 'who-writes-the-rota.docx',
    shape: null,
    slug: 'who-writes-the-rota',
    title: 'Who writes the rota',
    standfirst: 'What happened when the people who worked the shifts were asked to draw them up.',
    teller: 'the teller',
    role: 'a care home manager',
    shownAs: 'role',
    place: county,
    topics: ['Home care', 'Leadership'],
  },
];
