/** Figures as one line of text, the way `parseFigures` reads them: "killed: at least 54 soldiers, 1 civilian; wounded: 3 people". */
import type { Format } from '../../i18n/format.js';
import type { Figure } from '../../incidents/schema.js';

export function figuresText(figures: readonly Figure[], format: Format): string {
  const { labels } = format;
  const measures = [...new Set(figures.map(({ measure }) => measure))];
  return measures
    .map((measure) => {
      const own = figures.filter((one) => one.measure === measure);
      return labels.colon(
        labels.measures[measure],
        own.map((one) => format.keptFigure(one)).join(', '),
      );
    })
    .join(labels.semicolon);
}
