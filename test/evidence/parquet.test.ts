/** Parquet: types, encodings, codecs, nesting, damage. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { InputError } from '../../src/errors.ts';
import { Budget, LIMITS } from '../../src/evidence/budget.ts';
import { parquet } from '../../src/evidence/formats/parquet.ts';
import { CodecBroken, codecNamed } from '../../src/evidence/parquet/codecs.ts';
import { Cursor, Runs } from '../../src/evidence/parquet/encodings.ts';
import { ParquetBroken } from '../../src/evidence/parquet/thrift.ts';
import { ParquetValues } from '../../src/evidence/parquet/values.ts';
import { contentOf, readBinary, readDamaged } from './binary-content.ts';
import { readMembers } from './read.ts';

/*
 * By pyarrow, row groups of 20 of 30 rows i: id 2^63-1-i, u 2^64-1-i, name null or 'Näme i%7', f 0.1 (float32), born 1980-01-01 +
 * i%28 days, at 1969-05-01T10:00:i.123456Z, dec -12345678901234567890.123, raw x'0001' or 'txt', addr {city: 'Xi'} or null, tags null or
 * the first i%3 of [a, b], m {x: i}. Pages of version 1 by Snappy and without a codec (with checksums), of version 2 by Zstandard;
 * then id, name, raw, born, f by the delta encodings and split bytes. Compressed by gzip.
 */
const FILES = {
  snappy: [
    'H4sIAAAAAAACA51WfWxTVRS/9/W919fRbWXce+kbZZa53TxJIVtZxyAzGX6gaIGJqKiI6VhRdBuzG4ifEKPLNMQ/iFGjxhBCcC6GqEFiMJLGz0hQ',
    'iSLBxCBBFESdgAp+APOc25ata+2G3X6v27339zvnnvu7p22es6iW6zyp8SSNcoeTMkI2UTLoofq688UWOQc4C/gH8DfgL8CfgDOA04A/AL8DfgOc',
    'Krb0k4MGME8Ybmtw3a8wNlBsNf4yqF7rfk6/c8Kn83AIovm4yc0AIWTiEg2eDjXcwd45T81yXv3whYdqdnsISeW2Iyu3Ykr+R2rkJOAEYERag+m0',
    'Bi8yrRcoXxLlJSqr+Y4b1i14f0t7PFhrjyNhwAxAHaDeHheqGZqOQJggr8oK42vU4ek++FCpy+j9qHLGpE9B3+LeKNeUvO79dM+ey4FYxkUW0RNM',
    '5UcdzGgT5VsvFKr5xMKrSgi5GjAXcA3gWsA8wHWA6wFRwHzAAsBCQDPgBsAiwI2AxYCbADcDbgFc/Ln1aEPn5jTd88oXH0Ox17+2w7Cs5MCH8CS1',
    'X8GzqesIPNe/9ZthOckz2pe4iswuw5mHp+DMrhpkkCZkXLkQx59YhuMft+O45xEcj27A8adfxPG9/YbVmCzbmVK66RP1fpHpl/OKTP2La8Ae51re',
    'nffGk0+/+05k1INQVD1NdcFE99punCcUqIKXZ1HHOWmqu7+/CFgfUL4RTrFC0VsYTi6pNUwSBswwTD2iUT+ph39mGqY1y0XoVFLjcZNawAxAHSDi',
    'cTfMdCliQ+ptFgSeyqdnBebN6Ep3H76IbvjCi9c8v/ObEkiBcX8m/6IqCoti+GgBjXreEOJ1QxqTqgzcfW9vL/FQT83Zc/jjJdRdNU8DhSJekqmh',
    '4UONtaBRwSuz8ihtUAUg6qnlt7IqHgDX4I7wvmBkE3cAsDALQBEWFOAFFANKUB9vGGA8ANTIBKKsPJvPzkpjMkulYZhXufL5AVJqi0JpVEb6T6rP',
    'HVd97kdoKMcARwE/AL4HHIEG81263x0e6nvq5rPhNx+DMpouP8lEunt4JA8lxz1ufXCUOIOHhxrZmOI8TnlzlHtVnCuGdbAa6FrDulgoMjRVD9p+',
    'HsjS9obwRIyDLpcLmlehzsVGXhhGKcNMmvnizIadl5bAod0KuA1wO2Ap4A7AMsCdgExbu4hyPkUv1NNpeu6Aagfrvz6KzWPSGcPykmXmPuq3mjZx',
    '7B6Hq3Ciqg67yl1XQidpenXRPkX5KbYv3UnGFHn0FvKfFSnYQuB+ZlGLqtJUox9vXQtfkPlgqvWr+x/G7hBOdwjsDvWp4VSTCGN3CPBglmZJHd4v',
    'o6/PIniu5QXbgsNDIVC4QGZRZYnKSqXx7effllJjo16wIbCRDYGpy860PA5h6gYTIrCFA/wAG1COHQmgrnPqlocws2HagqW0DdNxDT8r+2xZhPjN',
    'ruV3x9tjXMBItebXVram/qCrqwPR1yY0YfvgXhjQO2Lt8WoSVX3UwhUrCNdwomVVoqPaG21TqqgR665m0Q3jAyE8PQLnUs41v6s1vry6CJJqDC3F',
    'Z0bXlYjdTyIgE2ttTXAtHWz5yu4H0sFwrjt2VxcU0YwiLaL79baVXd2Zxe54W7w93tE9tJ62w2ItGkot9twbf+DONbG21XGuI4P4XTCS2QpuwVCz',
    'RDTaIXuPJAEoToSYPhvLwTXhiO0u8bYmj1FpXRZCP2BoAiXWSONlpi2hhxIynEdXZ2jbNPmsLpNaYZ43zVNFVtTzVCSpPGLIAT2HKg5RG9hWMM22',
    'MlFXKOpS0Sr3m3KbWTimlomJ56eIz2jiZU0esORG99i2CSed2ed5Te4fJ1/3FCaWpIloBsXsEGvkMa/c5h1bfdAsipcQD8qDxXJLcW5xWu08TEfZ',
    'S9kqlbEmejS5t1S+XJKrEAWF+iJSkS3RoFyonJdxHEjViQ1UbKTygE9u8eVKSVs6XnuuZYJSthptH/Il+lGldY9IyEPj5Y7xuUoOKBG7now8vyyh',
    'lJGV1CZNbNXkwATZV5ZbW5SaS1JaYvtE4UhLfMRIPvMz8bgm9sEGufyM5T8lls/9ireXyr6JcrMozBvpfgYGF69TecgvT03MrUQnHrDuy2d+psy/',
    '25ab7cIhR5qfiTep2Enl6XLZUz62XabMz8BH4ncqjwdkclJh4gjzM2X+gcly++SxlSdtfiY6xVp5pEL2V+TWJmznYWabn0FjwepuCMrNl+QqTEXz',
    'm+pr5KjmD4hHRQ+VPVPkF8FcJWFLZtlzNV19ao3ifaa8/1ilPDAlV4mBkvI+G4v3mdhFxXtU7rxU7q7M432W8j5qiaRPMPC12FVKnGBnLHHf6nj3',
    'tOWdndNiicSq+4Nr4omulas6guH66TXTa+09AfVJW/iX3A5fHpvnLKr9FxLBeF1pEAAA',
  ].join(''),
  zstd: [
    'H4sIAAAAAAACA5WXDWxT1xXHz33v+dkxxjjOuzd2YqiJyJVBaYlDHMhENfOponmMIZjolgFO4rbZSHATB+jaztaaVmmaoq1CW8bQRCXWUVRFWxWy',
    'KG0nqy0wOmiz0W5layFK+SpfYzSFriO7u/c9u65jNxgnx3H87vmde//n/46TNUvW+rGCkxLehULYh8EJ4Ds4f8K7d7oEzuXTtJGDni7H0jkvv8If',
    'MiSXAyTvn1j2NAn8SGtZ+5tv/LKu83NtJGiauWtkqblEA6mp13/YZTxtRljFFNMGweXh4IXA6QFeAZnM3u4lPfW+Fw/tfrT6rSIAYxM/zt7DQQRn',
    'JMb+xybYLfZf9jn7D/uM3WQ32KdsnH3CrrN/s2vsX+wqu8IuM+NRsk4C+Q4L70Y4FML2TOFvXgHoNvP1q9/Y1xrx+msW1NZVB1TFHEwiVWkonc/5',
    'LuwSfIvOt6T45lOPzpBN3YcrFpQf52ALLgthKcNVZgMcP3bsXp5uxdZ820M+saG9CMeylFjzLAJpxbTixMlY8uvX+i8N9zvcPxtcvwptX/QG3hl9',
    'oqRhFG7u6Tju/8Oe9qOzt+95+FAxgjtW/+IkC0RkiCnBH/z2r0e4uomXBpNXD4H/vWDHmcTBT5I3pRPwNWfwsdmJP1YnIQjLvhV8cmPiSGuy6HEI',
    '9QZ3/ioxciDpHIb1R0+IdCcE1SH0D6hJTh9Rf4raEnUJW1Qeh2fAPao+JP/p/fWv3tl+y3BVlrbTWwB4/ycaX1v1+6d3vvZK4HYi6wAlGyDz67Ed',
    'MYn/AGEiO7bnBZgPHLDy399EuIdrNisDaTyLQJNE/ga//lyzIFC3sF72V/sX1AYWLpL1K/U22GxxmVV5WXJo3hNLvIvU3VAfrWp9XuY1K3CFqGnV',
    'a9rTxtovHqCYHDXrtvUNf2Dn1TVMsw5g/TbfNF8bFk+NaTVrOUOQnNiqk4q6u7uh6NaE+LIBMs9ZJXGIFXuy1DTNNVg7ckVQDBHAJ31h1u9kmxVz',
    'sz5ptjjuu9cMvSus81c/NnRtNHn6w3+e/Pt7J/7yzvE/Hz1iFu6ch+flBcv5+s3LREP8zJkyjyOolS6x+EUW/5jFL7D4eRY/x+JnWfwMi3/E4mPG',
    'RIgXpcfShvRtyyk8Mh3VUEpYSJdal11qOoKRS+wi+5hdYOfZOXaWnWEfsVQBVpSeOYXAuxC+L4RtGfjSDwESmWFT7ReWMRmzpuuZUo51YIfAKjpW',
    'TWFNp2RZ5pOmgDGTuyOkia2swY1Zx/QtQbDBDnA/j+/y+B6PBh7f57GRxyYey3ms4FG4lL0oW8srCHZJwV+8r4+FxMnzyfKbsFF9N7gXJ8bmJOfU',
    'woPLgi+uTVwKvysWWDJzY7My4H9+R6E6FzwfvkqdQuaDDdvyAkwHxE3ViFdnfaz4PwXo0ydAjd7khcbrepMi683uKeZIDWsCqepIa7rZ+/dbQLS7',
    'rJD7XpfH8wVCNRAVFabT75yegUzPKYXc8JlTGfelxufaV9tGE6LzIDxKebh4uHmU8SjnIQgzQbeNB3vy0uUvt899yxkAl9rR9FCkNYwJf6dSckkt',
    'zcYL1FnpCb1UEnSKtTb+htIWbo1UQkigsEWseACwJC40bm1vq7SFtuhUwQjHKrVQb7GnSvQQ+FnLsOSSmyNNlVwpvLiqQTynuXJ7eDsEOCbc3NyO',
    'pVSxppbYI6li4los/GAHl1INibSA4lK2tHTE0ovNkS2R1khbLLMetfLFUqjKWFz0w8gjm7aFt3RGsCIywCXzd9JHEUcw6VeBLHZXuY9R8HBxAqA6',
    '3EIObCM+MiiTHom+iqhlbpXwhSgNXFsJFs9V3ZRPVIAv56FOPW1AJtcR7Zfpc9LUebZUni6ynpqQyMuIXlVol5KTSkaRm2dbvKlsS7rqA3rqRhKl',
    'l0100DR1TSldU/RPT9wlkQuIDpnpC2phx+SdTsszKtE+K915G33sqURhBj0zSn6C6OA0etVamEDCLXpijDzFt2qj16blytPszpPq0w2mG8vYs0Ru',
    'IbrXTm/YcgkhTqizwqxsxCLdh7r30p7jqFq+E9KH6MAMet2ei6Ju6rO5V1pUTsqmodaMM4Uj9W01k230dQftceSSfJwE7jqY3MEskGFlHdUnkbcR',
    'HS+mieJccQVqJRgs0l9KfNRCDjshn/018pRE/oboByX0bWf+Nmn5/K/nDSP6c0z3aVPnTfa/RsYQeQHRNwk9hXOViIoGK4589td0+w+X0q7SqUtO',
    'tr9GBhA5jOh1Fx0vLeyUhv010i2RcUTPldFh99SJk+yvGfa/UU77ywvTJ2V/jbSTLkQ/89DfeXLVqXHnSc22v0ZeR6Qf0V/PogMzcwnzhP1VsBdi',
    'fw/ZQXoQ3XcXHZuVSyJuqlncKyVF/9i6jfs13f37vPTyXbkkjZN092uFuF8jQ4i8hejobDrmzeN+zXC/YJGkg2jc2eTUDPB5o+H2hzsjsbubotG7',
    'w+3tW7d7t0XaO1q2tnlr6u6pvsfvPubRP2qn/oZN/K/NNfwf//8Dfxd3Hv0PAAA=',
  ].join(''),
  none: [
    'H4sIAAAAAAACA51WDXATRRTeu/y2DW2pd2ePBgxMuxOwYhuaKkydKYOiaARE8F+cQCOiFDAtf6OO/NmpiAyD8iMKVgaFxuooMyLiiPUH0RpEESoi',
    'g1hqUZQqqFAQON/uvpCmCWmk+779brL73r23+967jh46plg1q40yk1+2GjX2MtWtkhxCDPH35Hnkc8hnkf9FPoN8GrkD+RTySeR/kP9G/gv5BPJx',
    '5D+R/0BuRz6G/DuyStSBMGo2vdDUwwk+Z6tW1eokhMgAt2SxuWqHLhrsrt+++rGipjRCLkS57fi54xldojQwSgOjNDBKA6M0MEoDozQwSgOjNDBK',
    'A6M0MEoDozQwSgOjNDBKA6M0MEoDozQwSuMSolwtMflu4e5PTGVqJo/SBptHfrK+MuAqjj56oo+Doo8l0cfS6GNR9NELLrlgzNuw8IQc45IZYDv4',
    'WJbJUvtZv0F5O8EXO4xDTYuuLlNl7sjOcPg60M+Bsfe5pfXmBCFJbhZEncRk17FnjpgiV3V9JiE3AIYDbgTcBBgBuBlwC8AHuBUwEjAKMBpwG2AM',
    '4HbAWMA4wB2AOwGXnEBvvd4cyox4Vf7wht074LbmNmzm3Ni+nTMp3su5vKpVrL/zl1g/JX/L14fkcC5/vC/nuduKODeScrE+bJRYf2q8WN9RKdbT',
    'nhDrvsVifcmLYv3rkFjP2SrWx33B+RKi7AXju5efb5cjt8bqYsIHI95+eskH73tTuj5mInSgJQTdxMxNmGCxenY120MkMKHBWLPm9Lu2RCZsoVA6',
    '6H0qMdm5YeWQMrUPt8LW7yrms4fPg/js5XMpn6/h82AT31kkqFjQIEElgryCrhF0raDB4NoAGPUHPu+ITW5WALaN7I+YLdmesTNXbT2QCU4qMNq+',
    'P/JceiRSCTb62TQBbJXCWLq8eXGmUy2J2rIA0mpra0kaezh7jg0HkWz5I2Qwkg7jvZ/WvpYROX5mbDYY6wOj5cSBNxLco5jlzrWzLPTx5vRIlvJj',
    'x80mLFXmhRUjszNHAOmADIAD0AMAZUKyANmAngBm6jLCa2cIjPmvfhVKu5g3pkS5JXxbMPfd5Y4yODlm8Dds6EeRf0X+BfkIchvyz8ityIeRW6If',
    'BtafQjvCYcguJdY3RcLbI53c2bl9y0lbF3cMdMdAdwx0x0B3DHTHQHcMdMdAd4yWaAdP2Z2FEpPm/cfehJtzdGndRf+ji3s7dXFwIBfG2zVnwtYY',
    'B1giWA6aTCZo18l79avr5v1gTeC8pDCvR8No+GjTMilyhHdB2twNuAdwL+A+wP2A8YAHMqOd/P/f1EsfLjh84TXlK/eJ1vf9EdH68k6J1jfeuoe3',
    'xjqV89yWfM6N+SWcyaRhYr1+jFj/zb8HW2XK7qTUI5MfW7c9krWW9pqm3+2JTFhCrFdMgLHv2eUre0S+9LyNeUTD83gEib7nEQ3PUypI9D0Pa3hO',
    'GIcO79+VFfMe1h4sGzfaCcuPXt12OjeMc/VvScxYbIb168dN/bjrxyzJsszcXYdbv/7Ljoz4iMUsRzPulW8WHb7QQxTekwjRAJcDcgE6oBcgD8DM',
    '9BZ9qxDG+cbWzZaLvcPU+aL1szlekmutmvhQoNKvavBLgZwrT64QD9KMAqev4bJy1hZVB/xgnuqvDBQQHzOp2tmOB4kqs4UJ04JTCxy+Kdwqs+Gv',
    'LlB8i3s6C3lzhuvrpcq5porAxIJ0cKqs8D42R+yagv5ZxAtm/BUVQVXGl02cXD0HX8bWqv2TquBArT6m5jXnmqdMrqqObLYFpgQqA1Oro/ulStgs',
    '+wrF5rRHAnMemOmfMiOgmpkGyTXBL5FQWAgWvkq0Mr1QD1PihMPxEmu2zo5DJZpbC5tA6N8ytfcvZCnCXk3giGVS1t+qU/guENJZT5rRSa3RSveY',
    'kus5UI8fMlddJYPQNjuts8WpaockHbTtLtS2R976IFcNakHalka3pCV/pxx5J7s/rtggg9CTGTSUnlqYcNOd4vw4izY7kitmoiJLBq5ZI4HQ1my6',
    'Lju1E2LpwjUXSSD0aE+6sWf8AVXoCXTdPMV4anELTTIIrVPoppx4Cz6wUJpO+sSauJZnIs++SNaBqRJtvQRCt6j0rBJviurU7dCH261gKdaaVBnN',
    'TZaT3K35EgjdrdE6Ld6WG2wRvZR0vcUYUyKdubEtMghtz6XrLo8/X2ZqOBG2tN265qZ2IJKoBBRtrQxCX8uj+/XEN6UkqoGI3qe9aUdecr2uNaBo',
    'ZyQQ+tkVdEWf+JOYzq7YnJ2oBBReAttcdKkr+Su7loCiNUkg9ExfOr9valGKEoiEuSqfhvslV+xSAgqWQEMBPZqf2gFhCSharQRCN1H6Z0H8+Xj0',
    'BLqxJaBo+yQQOt9NO2i8hQGsBKz8H+VuS8CpPS+B0MX96dfueFOaThW7Plw2889YNyWgYAmsGEBb+8fbUsAWLwEllRJQtGYJhB68krYNSFACiigB',
    'ZktrydEUSG9g4nZN9wcfnRGovmri9OlX+YPBabNcMwPBqsnTpro8pQOLBhbrYSf/+CYX8hD8uzp66Jji/wDh7IC1jhIAAA==',
  ].join(''),
  delta: [
    'H4sIAAAAAAACA3WSz2sTQRTH35ts1iQOOYS+IYOh5LKLQlqStAkUttAelVKC9eAhB9d0pYXmRzexLRSkBw/Fkwfx1FMpHjx58iiFggdR6b3Qa8GD',
    '/gMSfTNpMD24DI+3bz7fN983u43lhxUCqlK9RAFlyCW3AAD6ieAY4IFwpod/rh9ErgHT75DeoOGzY36tkeSYvtz/tXiATh4gwa8uaETlZG+jkh/a',
    'Fx8x8fIOl1fPTtpRsVKdm6+XK9X5Wr3MaY3TOU6Nmc9IS6a7HHdvla7doDPtIko4TOMUDPYGgMMkpJOseUCrNwbwXv+THC7UjLuj/veFq8lwimaY',
    '30glI82NpS/yI+m3mOf9+oPDImfk6K0a5N1+ayNqh5ThgifyYnMdSHLidMJ25MGKaWALiTjcBRJm62k37nhyZctspbiAz0AFuqCbPhS4redmtGlE',
    'QgXqsWr6qfsF9pUhAcE9V/sQsNCgktGsHh1l4XNUn9Bft3jW4OpcaFbI8oRCauvFCn6i2vCPhRVIK3iLevIIMXJjLVtFTw38V4n/GEoxndM8j0VP',
    'hHrkD0ds7gar3t9SgZ9SXxy4W+yF8fbzaDDT6vVmwjju7hZ3ori/2e0Uq/XZ8mxFN/kOJxfs8ydo8H/6F/yyBoWsAgAA',
  ].join(''),
};
const bytesOf = (name: keyof typeof FILES): Buffer => gunzipSync(Buffer.from(FILES[name], 'base64'));

const nameOf = (i: number): string => (i % 5 === 0 ? '' : `Näme ${i % 7}`);
const idOf = (i: number): string => String(2n ** 63n - 1n - BigInt(i));
const bornOn = (i: number): string => `1980-01-${String(1 + (i % 28)).padStart(2, '0')}`;
const rawOf = (i: number): string => (i % 2 === 1 ? "x'0001'" : 'txt');

for (const codec of ['snappy', 'zstd', 'none'] as const) {
  test(`all columns, ${codec}`, async () => {
    const { tables, reading } = await readBinary(parquet, bytesOf(codec));
    assert.deepEqual(reading, { complete: true, losses: Object.create(null) });
    const rows = tables['']?.rows ?? [];
    assert.equal(rows.length, 30);
    const columns = tables['']?.columns ?? [];
    const cell = (row: number, column: string): string | undefined => rows[row]?.[columns.indexOf(column)];
    for (let i = 0; i < 30; i++) {
      assert.equal(cell(i, 'id'), idOf(i));
      assert.equal(cell(i, 'u'), String(2n ** 64n - 1n - BigInt(i)));
      assert.equal(cell(i, 'name'), nameOf(i));
      assert.equal(cell(i, 'f'), '0.1');
      assert.equal(cell(i, 'born'), bornOn(i));
      assert.equal(cell(i, 'at'), `1969-05-01T10:00:${String(i).padStart(2, '0')}.123456Z`);
      assert.equal(cell(i, 'dec'), '-12345678901234567890.123');
      assert.equal(cell(i, 'raw'), rawOf(i));
      assert.equal(cell(i, 'addr.city'), i % 4 === 0 ? undefined : `X${i}`);
      assert.equal(cell(i, 'addr'), i % 4 === 0 ? '' : undefined);
      assert.equal(cell(i, 'm.x'), String(i));
    }
    const tags = Array.from({ length: 30 }, (_, i) => (i % 6 === 0 ? [] : ['a', 'b'].slice(0, i % 3))).flat();
    assert.deepEqual(
      tables.tags?.rows,
      tags.map((tag) => [tag]),
    );
  });
}

test('delta encodings and split bytes', async () => {
  const { tables, reading } = await readBinary(parquet, bytesOf('delta'));
  assert.equal(reading.complete, true);
  const want = Array.from({ length: 30 }, (_, i) => [idOf(i), nameOf(i), rawOf(i), bornOn(i), '0.1']);
  assert.deepEqual(tables['']?.rows, want);
});

test('a cut file has no directory: one line', async () => {
  const bytes = bytesOf('none');
  for (let length = 4; length < bytes.length; length += 97) {
    await assert.rejects(readBinary(parquet, bytes.subarray(0, length)), InputError);
  }
  assert.equal(parquet.sniff(contentOf(bytes).head), 1);
});

test('records that the directory counts and no group holds', async () => {
  const bytes = Buffer.from(bytesOf('snappy'));
  const at = bytes.lastIndexOf(Buffer.of(0x16, 60, 0x19));
  bytes[at + 1] = 66;
  const { reading } = await readBinary(parquet, bytes);
  assert.deepEqual([{ ...reading.losses }, reading.complete], [{ missingRecords: 3 }, false]);
});

test('a damaged column is lost alone', async () => {
  const bytes = Buffer.from(bytesOf('none'));
  // In the dictionary of names: its page has a checksum.
  bytes[bytes.indexOf('Näme 3')] = 0x4d;
  const { tables, reading } = await readBinary(parquet, bytes);
  assert.equal(reading.complete, false);
  assert.equal(reading.losses.damagedColumns, 1);
  assert.equal(tables['']?.rows.length, 30);
  assert.equal(tables['']?.rows[1]?.[tables['']?.columns.indexOf('id') ?? 0], idOf(1));
});

test('damaged copies never crash', async () => {
  assert.ok((await readDamaged(parquet, bytesOf('snappy'), 150)) > 10);
  await readDamaged(parquet, bytesOf('zstd'), 100);
  await readDamaged(parquet, bytesOf('delta'), 150);
});

test('pages count against the budget of the evidence', async () => {
  await assert.rejects(readMembers(bytesOf('snappy'), { limits: { free: 200, ratio: 0 } }), /unpacks to far more/);
  const [whole] = await readMembers(bytesOf('snappy'), { limits: { free: 0, ratio: 50 } });
  assert.deepEqual([whole?.manifest.complete, whole?.rows.length], [true, 60]);
});

test('blocks of LZ4: one of nothing, and a bare one that looks framed at first', async () => {
  const raw = await codecNamed('LZ4_RAW', new Budget(LIMITS));
  const either = await codecNamed('LZ4', new Budget(LIMITS));
  assert.deepEqual(raw?.(Uint8Array.of(0), 0), new Uint8Array(0));
  assert.deepEqual(either?.(Uint8Array.of(0), 0), new Uint8Array(0));
  const text = Uint8Array.of(1, 2, 0, 0, 0, 4, 1, 5, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  assert.deepEqual(either?.(Uint8Array.of(0xf0, text.length - 15, ...text), text.length), text);
  assert.throws(() => either?.(Uint8Array.of(1, 9, 9), 4), CodecBroken);
});

test('values of any type under any encoding are read or broken', () => {
  const leaf = {
    name: 'a',
    repetition: 0,
    definition: 0,
    repeats: 0,
    children: [],
    first: 0,
    end: 1,
    shape: 'leaf',
  } as const;
  const more = { typeLength: 3, converted: undefined, scale: 0, logical: undefined } as const;
  // Two values of no bytes, by each of the delta encodings.
  const few = [0x80, 0x01, 0x04, 0x02, 0x00, 0x00, 0, 0, 0, 0, 0x80, 0x01, 0x04, 0x02, 0x00, 0x00, 0, 0, 0, 0];
  let read = 0;
  for (let type = 0; type < 8; type++) {
    for (let encoding = 0; encoding < 10; encoding++) {
      for (const bytes of [few, few.map((_, i) => (i * 37 + type) & 255), []]) {
        const values = new ParquetValues({ ...leaf, ...more, type }, { complete: true, losses: Object.create(null) });
        try {
          values.texts(new Cursor(Uint8Array.from(bytes)), encoding, 2);
          read++;
        } catch (error) {
          assert.ok(error instanceof ParquetBroken, `type ${type}, encoding ${encoding}: ${error}`);
        }
      }
    }
  }
  assert.ok(read > 10, `${read} were read`);
});

const runs = (bytes: readonly number[], width: number, count: number): Runs =>
  new Runs(new Cursor(Uint8Array.from(bytes)), width, count);

test('runs never give more than the values of the page', () => {
  const output = new Uint8Array(7);
  // A run of 2^30 ones.
  assert.equal(runs([0x80, 0x80, 0x80, 0x80, 0x08, 1], 1, 5).read(output), 5);
  assert.deepEqual([...output], [1, 1, 1, 1, 1, 0, 0]);
  assert.equal(runs([0x03, 0b10101], 1, 5).read(output), 5);
  assert.deepEqual([...output], [1, 0, 1, 0, 1, 0, 0]);
  assert.throws(() => runs([0], 1, 5).read(output), ParquetBroken);
  assert.throws(() => runs([0xff, 0xff, 0xff, 0xff, 0x0f], 1, 5).read(output), ParquetBroken);
});

test('runs give the same however many numbers are asked for at once', () => {
  for (const width of [1, 3, 8, 11, 24, 25, 32]) {
    // 3 packed groups, a run of 20, 2 packed groups.
    const packed = (groups: number): number[] => Array.from({ length: groups * width }, (_, i) => (i * 89 + 7) & 0xff);
    const bytes = [7, ...packed(3), 40, ...packed(1).slice(0, (width + 7) >> 3), 5, ...packed(2)];
    const whole = new Uint32Array(60);
    assert.equal(runs(bytes, width, 60).read(whole), 60);
    for (const step of [1, 7, 24, 59]) {
      const some = runs(bytes, width, 60);
      const got: number[] = [];
      const output = new Uint32Array(step);
      for (let i = 0; i < 2; i++) {
        got.length = 0;
        for (let count = some.read(output); count > 0; count = some.read(output))
          got.push(...output.subarray(0, count));
        some.rewind();
      }
      assert.deepEqual(got, [...whole], `${width} bits, ${step} at once`);
    }
  }
});
