/** Ordinary code for charts. */
import { refused, show } from './show';

await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange('A1:D5').values = [
    ['Quarter', 'North', 'South', 'West'],
    ['Q1', 10, 20, 5],
    ['Q2', 15, 25, 9],
    ['Q3', 30, 5, 7],
    ['Q4', 12, 18, 11],
  ];
  const chart = sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange('A1:C5'), Excel.ChartSeriesBy.columns);
  chart.name = 'Sales';
  chart.title.text = 'Sales by quarter';
  chart.title.format.font.size = 18;
  chart.legend.position = 'Right';
  chart.legend.format.fill.setSolidColor('white');
  chart.setPosition('F2', 'M16');
  chart.axes.valueAxis.title.text = 'Kronor';
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.maximum = 40;
  chart.axes.valueAxis.majorUnit = 10;
  chart.axes.valueAxis.majorGridlines.visible = false;
  chart.axes.categoryAxis.minorGridlines.visible = true;
  chart.axes.valueAxis.format.font.color = '#0000FF';
  chart.axes.valueAxis.displayUnit = 'Hundreds';
  chart.dataLabels.showValue = true;
  chart.dataLabels.position = 'OutsideEnd';
  chart.dataLabels.format.font.color = 'red';
  chart.series.load('items/name,count');
  chart.load('name,chartType,left,top,width,height,seriesNameLevel');
  chart.title.load('text,visible');
  chart.legend.load('position,visible,overlay');
  chart.axes.valueAxis.load('minimum,maximum,majorUnit,displayUnit,axisGroup,type');
  const corner = sheet.getRange('F2').load('left,top');
  await context.sync();
  show(
    'chart',
    chart.name,
    chart.chartType,
    chart.left === corner.left,
    chart.top === corner.top,
    chart.series.items.map(({ name }) => name),
  );
  // > chart "Sales" "ColumnClustered" true true ["North","South"]
  show('title and legend', chart.title.text, chart.title.visible, chart.legend.position, chart.legend.visible);
  // > title and legend "Sales by quarter" true "Right" true
  show(
    'axis',
    chart.axes.valueAxis.minimum,
    chart.axes.valueAxis.maximum,
    chart.axes.valueAxis.majorUnit,
    chart.axes.valueAxis.displayUnit,
    chart.axes.valueAxis.type,
  );
  // > axis 0 40 10 "Hundreds" "Value"

  const added = chart.series.add('West');
  added.setValues(sheet.getRange('D2:D5'));
  added.setXAxisValues(sheet.getRange('A2:A5'));
  added.chartType = 'Line';
  added.axisGroup = 'Secondary';
  added.format.line.color = '#00FF00';
  added.format.line.weight = 3;
  added.markerStyle = 'Diamond';
  added.markerSize = 9;
  added.markerBackgroundColor = '#123456';
  const first = chart.series.getItemAt(0);
  first.format.fill.setSolidColor('#4472C4');
  first.gapWidth = 80;
  first.points.getItemAt(1).format.fill.setSolidColor('orange');
  first.points.load('count,items/value');
  const trend = first.trendlines.add('MovingAverage');
  trend.movingAveragePeriod = 2;
  trend.name = 'Trend';
  first.xErrorBars.load('visible');
  first.yErrorBars.visible = true;
  first.yErrorBars.type = 'Percent';
  first.yErrorBars.load('visible,type,include,endStyleCap');
  trend.load('type,name,movingAveragePeriod');
  added.load('name,chartType,axisGroup,markerStyle,markerSize');
  const values = first.getDimensionValues('Values');
  const names = first.getDimensionValues('Categories');
  const point = first.points.getItemAt(1).load('value,hasDataLabel');
  chart.series.load('count');
  await context.sync();
  show('series', added.name, added.chartType, added.axisGroup, added.markerStyle, added.markerSize, chart.series.count);
  // > series "West" "Line" "Secondary" "Diamond" 9 3
  show('values', values.value, names.value, point.value, first.points.count);
  // > values [10,15,30,12] ["Q1","Q2","Q3","Q4"] 15 4
  show(
    'trend and errors',
    trend.type,
    trend.name,
    trend.movingAveragePeriod,
    first.yErrorBars.visible,
    first.yErrorBars.type,
    first.yErrorBars.include,
  );
  // > trend and errors "MovingAverage" "Trend" 2 true "Percent" "Both"

  chart.legend.legendEntries.getItemAt(0).visible = false;
  chart.legend.legendEntries.load('items/visible');
  chart.plotArea.format.fill.setSolidColor('#EEEEEE');
  chart.plotArea.position = 'Automatic';
  chart.format.fill.setSolidColor('white');
  chart.format.border.color = 'gray';
  chart.format.roundedCorners = true;
  chart.format.font.name = 'Arial';
  chart.height = 200;
  chart.width = 300;
  chart.left = 10;
  chart.top = 20;
  chart.displayBlanksAs = 'Zero';
  chart.plotVisibleOnly = false;
  chart.style = 5;
  chart.load('height,width,left,top,displayBlanksAs,plotVisibleOnly,style');
  chart.format.load('roundedCorners');
  await context.sync();
  show(
    'placed',
    chart.height,
    chart.width,
    chart.left,
    chart.top,
    chart.displayBlanksAs,
    chart.plotVisibleOnly,
    chart.style,
    chart.format.roundedCorners,
  );
  // > placed 200 300 10 20 "Zero" false 5 true
  show(
    'legend entries',
    chart.legend.legendEntries.items.map(({ visible }) => visible),
  );
  // > legend entries [false,true,true]

  chart.setData(sheet.getRange('A1:D3'), 'Rows');
  chart.series.load('items/name');
  chart.chartType = 'BarStacked';
  chart.load('chartType');
  await context.sync();
  show(
    'other data',
    chart.series.items.map(({ name }) => name),
    chart.chartType,
  );
  // > other data ["Q1","Q2"] "BarStacked"
  chart.series.getItemAt(0).delete();
  chart.series.load('count');
  chart.title.visible = false;
  chart.legend.visible = false;
  const count = sheet.charts.getCount();
  const same = sheet.charts.getItemOrNullObject('Sales');
  const none = sheet.charts.getItemOrNullObject('Missing');
  await context.sync();
  show('one series less', chart.series.count, count.value, same.isNullObject, none.isNullObject);
  // > one series less 1 1 false true
  chart.activate();
  const active = context.workbook.getActiveChartOrNullObject().load('name');
  await context.sync();
  show('active', active.name);
  // > active "Sales"
  chart.delete();
  sheet.charts.load('items');
  await context.sync();
  show('deleted', sheet.charts.items.length);
  // > deleted 0
});

await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const types: Excel.ChartType[] = [
    Excel.ChartType.columnStacked,
    Excel.ChartType.columnStacked100,
    Excel.ChartType.barClustered,
    Excel.ChartType.line,
    Excel.ChartType.lineMarkers,
    Excel.ChartType.area,
    Excel.ChartType.areaStacked,
    Excel.ChartType.pie,
    Excel.ChartType.doughnut,
    Excel.ChartType.xyscatter,
    Excel.ChartType.xyscatterSmooth,
    Excel.ChartType.bubble,
    Excel.ChartType.radar,
    Excel.ChartType._3DColumn,
    Excel.ChartType._3DPie,
    Excel.ChartType._3DBarStacked,
    Excel.ChartType._3DLine,
    Excel.ChartType.cylinderCol,
    Excel.ChartType.coneBarClustered,
    Excel.ChartType.pyramidCol,
    Excel.ChartType._3DArea,
    Excel.ChartType.pieExploded,
  ];
  const charts = types.map((type) => sheet.charts.add(type, sheet.getRange('A1:B5'), 'Auto').load('chartType,name'));
  await context.sync();
  show(
    'types',
    charts.every(({ chartType }, i) => chartType === types[i]),
    charts[0]?.name,
  );
  // > types true "Chart 1"
  const pie = charts[7];
  pie?.series.getItemAt(0).set({ doughnutHoleSize: 50, firstSliceAngle: 90 });
  pie?.series.getItemAt(0).points.getItemAt(0).set({ hasDataLabel: true });
  await context.sync();
});
await refused('data that is nowhere', (context) => {
  context.workbook.worksheets.getActiveWorksheet().charts.add('Line', 'not an address' as unknown as Excel.Range);
});
// > data that is nowhere InvalidArgument
await refused('a type that is none', (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.charts.add('Nothing' as 'Line', sheet.getRange('A1:B5'));
});
// > a type that is none InvalidArgument
await refused('a missing chart', (context) =>
  context.workbook.worksheets.getActiveWorksheet().charts.getItem('Missing').delete(),
);
// > a missing chart ItemNotFound
