// Loaded into a measured process: at its end it says how much memory it took at most, all threads together.
import { writeSync } from 'node:fs';

process.on('exit', () => writeSync(3, JSON.stringify({ peakKb: process.resourceUsage().maxRSS })));
