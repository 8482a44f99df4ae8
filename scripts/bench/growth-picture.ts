import type { Step } from './growth';

const [WIDTH, HEIGHT] = [640, 360];
const [LEFT, RIGHT, TOP, BOTTOM] = [70, 20, 20, 50];

/** Times over units, both on scales on which ten times is always as far: what grows in proportion is a straight line at this slope. */
export function growthPicture(steps: readonly Step[]): string {
  const [first, last] = [steps[0] as Step, steps.at(-1) as Step];
  const decades = [Math.floor(Math.log10(Math.min(...steps.map(({ ms }) => ms)))), Math.ceil(Math.log10(Math.max(...steps.map(({ ms }) => ms))))] as const;
  const x = (units: number): number => LEFT + (Math.log10(units / first.units) / Math.log10(last.units / first.units)) * (WIDTH - LEFT - RIGHT);
  const y = (ms: number): number => HEIGHT - BOTTOM - ((Math.log10(ms) - decades[0]) / (decades[1] - decades[0])) * (HEIGHT - TOP - BOTTOM);
  const at = (place: number): string => place.toFixed(1);
  const middle = steps[Math.floor(steps.length / 2)] as Step;
  const inProportion = (units: number): number => (middle.ms / middle.units) * units;
  const text = (across: number, down: number, said: string, anchor = 'middle'): string => `<text x="${at(across)}" y="${at(down)}" text-anchor="${anchor}">${said}</text>`;
  const lines = Array.from({ length: decades[1] - decades[0] + 1 }, (_, step) => 10 ** (decades[0] + step)).map(
    (ms) => `<path class="grid" d="M${LEFT} ${at(y(ms))}H${WIDTH - RIGHT}"/>${text(LEFT - 8, y(ms) + 4, `${ms} ms`, 'end')}`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Time to score a cohort by its units">
<style>text{font:12px sans-serif;fill:#444}.grid{stroke:#ddd}.line{stroke:#888;stroke-dasharray:4 4;fill:none}circle{fill:#0f6cbd}</style>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${lines.join('\n')}
<path class="line" d="M${at(x(first.units))} ${at(y(inProportion(first.units)))}L${at(x(last.units))} ${at(y(inProportion(last.units)))}"/>
${steps.map(({ units, ms }) => `<circle cx="${at(x(units))}" cy="${at(y(ms))}" r="4"/>${text(x(units), HEIGHT - BOTTOM + 20, units.toLocaleString('en'))}`).join('\n')}
${text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, 'units, thirty rows each; dashed: in proportion')}
</svg>
`;
}
