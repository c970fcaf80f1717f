import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { type AddressName, addresses } from '../addresses.ts';

/** What the program counts about itself, for a monitoring program: no address with a key in it, nobody's name. */
export interface Metrics {
  /** One answer: which address of the list, whether it was made or kept ready, by which status, after how many seconds. */
  answered(address: AddressName, from: 'made' | 'kept', status: number, seconds: number): void;
  /** One job that ended, and how. */
  jobEnded(job: string, how: 'done' | 'failed', seconds: number): void;
  /** Everything, in the text format of Prometheus. */
  text(): Promise<string>;
  /** Its media type. */
  type: string;
}

/** Seconds at which answers are told apart: the limits of the project's own figures are among them. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5];

/** Begins to count. */
export function countingMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'passalong_' });
  const requests = new Counter({
    name: 'passalong_http_requests_total',
    help: 'Answers, by address of the list, method and status; made, or handed out again from pages kept ready. Searches are those of the address "search".',
    labelNames: ['address', 'method', 'status', 'from'],
    registers: [registry],
  });
  const times = new Histogram({
    name: 'passalong_http_request_seconds',
    help: 'How long answers took.',
    labelNames: ['address', 'from'],
    buckets,
    registers: [registry],
  });
  const jobs = new Counter({
    name: 'passalong_jobs_total',
    help: 'Jobs that ended, by name and by how.',
    labelNames: ['job', 'how'],
    registers: [registry],
  });
  const jobTimes = new Histogram({
    name: 'passalong_job_seconds',
    help: 'How long jobs took.',
    labelNames: ['job'],
    buckets: [0.1, 0.5, 1, 5, 15, 60, 300],
    registers: [registry],
  });
  return {
    answered(address, from, status, seconds) {
      requests.inc({ address, method: addresses[address].method, status, from });
      times.observe({ address, from }, seconds);
    },
    jobEnded(job, how, seconds) {
      jobs.inc({ job, how });
      jobTimes.observe({ job }, seconds);
    },
    text: () => registry.metrics(),
    type: registry.contentType,
  };
}
