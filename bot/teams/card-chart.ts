import {
  Column,
  ColumnSet,
  Container,
  HorizontalBarChart,
  HorizontalBarChartDataValue,
  TextBlock,
  type CardElement,
} from '@microsoft/teams.cards';
import type { Chart } from '../../dialogs/channel.ts';

/** A chart as Teams draws it, under its title; what knows no charts shows the same amounts as rows. */
export function chartElements({ title, bars }: Chart): CardElement[] {
  const most = Math.max(...bars.map(({ value }) => value), 1);
  return [
    new TextBlock(title, { wrap: true, weight: 'Bolder' }),
    new HorizontalBarChart({
      title,
      displayMode: 'AbsoluteNoAxis',
      data: bars.map(
        ({ label, value, note }) => new HorizontalBarChartDataValue({ x: `${label} (${note})`, y: value }),
      ),
      fallback: new Container(...bars.map((bar) => row(bar, most))),
    }),
  ];
}

/** Label, bar and amount. */
function row({ label, value, note }: Chart['bars'][number], most: number): ColumnSet {
  const part = Math.round((value / most) * 100);
  const bar = new ColumnSet()
    .withColumns(
      ...[
        new Column().withWidth(Math.max(part, 1)).withStyle('accent').withMinHeight('14px'),
        ...(part < 100 ? [new Column().withWidth(100 - part)] : []),
      ],
    )
    .withSpacing('None');
  return new ColumnSet()
    .withColumns(
      new Column(new TextBlock(label, { wrap: true })).withWidth(4),
      new Column(bar).withWidth(4).withVerticalContentAlignment('Center'),
      new Column(new TextBlock(`${String(value)} (${note})`, { wrap: true })).withWidth(3),
    )
    .withSpacing('Small');
}
