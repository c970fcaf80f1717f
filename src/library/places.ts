/** The kinds of place that there are to choose from. */
export const placeKinds = [
  'county council',
  'unitary council',
  'metropolitan borough',
  'London borough',
  'district council',
  'NHS trust',
  'integrated care board',
  'housing association',
  'charity',
  'care provider',
  'school or college',
  'other',
] as const;

/** The regions and nations that there are to choose from. */
export const regions = [
  'North East',
  'North West',
  'Yorkshire and the Humber',
  'East Midlands',
  'West Midlands',
  'East of England',
  'London',
  'South East',
  'South West',
  'Wales',
  'Scotland',
  'Northern Ireland',
  'elsewhere',
] as const;

/** Town, country or both. */
export const settings = ['rural', 'urban', 'mixed'] as const;

/** How many people live there: under 150,000, under 400,000, more. */
export const sizes = ['small', 'medium', 'large'] as const;
