import { type Chart, laidOut } from './bars.ts';

/**
 * A chart on a page: bars that grow with the window and letters that do not. To a screen reader it is one picture with its name
 * and all that it shows; the table beside it says the same.
 */
export function ChartPicture({ id, chart }: { id: string; chart: Chart }) {
  const { height, texts, rects } = laidOut(chart);
  return (
    <svg
      class="chart"
      role="img"
      aria-labelledby={`${id}-name ${id}-says`}
      width="100%"
      height={height}
      xmlns="http://www.w3.org/2000/svg"
    >
      <title id={`${id}-name`}>{chart.title}</title>
      <desc id={`${id}-says`}>{chart.description}</desc>
      {rects.map(({ down, width, height: high, series }) => (
        <rect
          key={down}
          class={series === 0 ? 'own' : 'other'}
          x="0"
          y={down}
          width={`${(width * 100).toFixed(2)}%`}
          height={high}
          rx="3"
        />
      ))}
      {texts.map(({ text, down, across, isValue }) => (
        <text
          key={`${down} ${across}`}
          class={isValue ? 'value' : undefined}
          x={`${(across * 100).toFixed(2)}%`}
          y={down}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}
