import { expect, test } from 'vitest';
import { jobs } from '../../src/site/jobs.ts';
import { stewardWords } from '../../src/stewarding/steward-words.ts';

test.each(jobs.map(({ name }) => name))('stewards read what the job %s does, in words', (name) => {
  expect(stewardWords.en.jobs.name(name)).not.toBe(name);
});
