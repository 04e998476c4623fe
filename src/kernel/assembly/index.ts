/** What the kernel offers its host. */
export { csvDialect, csvScan, scanEmpty, scanEnd, scanRagged, scanRepeated, scanRows, sideUsed } from './csv';
export { csvHeader } from './csv-header';
export { addMonth } from './months';
export { hashBytes, setKey } from './hash';
export { addPlaceholder, startMarks } from './marks';
export { take, takeRegion, used } from './memory';
export { jsonElements, jsonEnd, jsonLone, jsonRows, jsonScan, jsonSide } from './ndjson';
export { jsonArray, jsonKey, jsonStart } from './ndjson-keys';
export { jsonEmpty, jsonFull, jsonTable } from './ndjson-rows';
export { startForms } from './form';
export { startShapes } from './shape';
export { sqlEnd, sqlScan, sqlSide, sqlStart } from './sql';
export { addColumn, limitColumn, newTable, settleTable, tallyRows } from './table';
