import type { Bar, Chart } from './bars.ts';

/** Hundredths of the room that the longest bar takes: at 320 pixels the rest holds “100% (9,999)”. */
const longest = 66;

/**
 * A chart on a page: labels that wrap as other words do, beside their bars at a desk and over them on a phone; bars that grow with
 * the window and letters that do not. To a screen reader it is one picture with its name and all that it shows; the table
 * beside it says the same.
 */
export function ChartPicture({ id, chart }: { id: string; chart: Chart }) {
  return (
    <div class="chart" role="img" aria-labelledby={`${id}-name ${id}-says`}>
      <p class="govuk-visually-hidden" id={`${id}-name`}>
        {chart.title}
      </p>
      <p class="govuk-visually-hidden" id={`${id}-says`}>
        {chart.description}
      </p>
      {byLabel(chart.bars).map(([label, bars]) => (
        <div key={label}>
          <span>{label}</span>
          <div>
            {bars.map((bar) => (
              <BarPicture key={bar.series ?? 0} {...bar} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

/** One bar with its number. Widths stand in attributes: the site lets no page carry style of its own. */
function BarPicture({ share, value, series = 0 }: Bar) {
  const width = (share ?? 0) * longest;
  return (
    <svg width="100%" height="1.5em" aria-hidden="true">
      {share !== null && (
        <rect
          class={series === 0 ? 'own' : 'other'}
          x="0"
          y="0.2em"
          width={`${width.toFixed(2)}%`}
          height="1.1em"
          rx="3"
        />
      )}
      <text x={`${(width + 1.5).toFixed(2)}%`} y="1.1em">
        {value}
      </text>
    </svg>
  );
}

/** Bars of one label together, in the order they came. */
function byLabel(bars: readonly Bar[]): [string, readonly Bar[]][] {
  return [...Map.groupBy(bars, ({ label }) => label)];
}
