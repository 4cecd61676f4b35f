import assert from 'node:assert/strict';
import { isReplacedCell, isReplacedPassword } from '../../contract/excel-cell.ts';

const REPLACED = [
  ...['#NAME?', '#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '#GETTING_DATA'],
  ...['#FIELD!', '#BLOCKED!', '########', '###', '5.01235E+14', '5,01235E+14', '-1.23457E-10', '#WERT!', '#NV'],
  ...['#BEZUG!', '#ZAHL!', '#ÜBERLAUF!', '#NOM?', '#VALEUR!', '#NOMBRE!', '#¿NOMBRE?', '#¡VALOR!', '#¡DIV/0!'],
  ...['#VALORE!', '#NAAM?', '#DEEL/0!', '#VÄRDEFEL!', '#NAZWA?', '#ЗНАЧ!', '#NÚM!', '#U\u0308BERLAUF!'],
];

describe('a cell that Excel replaced', () => {
  for (const cell of REPLACED)
    it(`is ${cell}, as a password and as anything else`, () =>
      assert.deepEqual([isReplacedPassword(cell), isReplacedCell(cell)], [true, true]));

  it('is not a password that only begins like one', () => {
    const passwords = ['#Name?2', '#NAME', 'x#NAME?', '#name?', ' #N/A', '#Sommer!', '#SECRET!', '#1', '####a', 'NV'];
    for (const password of [...passwords, '5E+14', '1.2E+15', '5.01235E+14x', '5.01235e+14', '5.01235E14', '1-Mar'])
      assert.equal(isReplacedPassword(password), false, password);
  });

  it('may have space around it, small letters, or another language, where no password is', () => {
    for (const cell of [' #n/a ', '#name?', '#SUCHE!', '5E+14', '5.01235e+14', '1-Mar', '01. Mrz', '12-Dec', 'Mar-26'])
      assert.equal(isReplacedCell(cell), true, cell);
  });

  it('is no serial number or address', () => {
    const cells = [
      'SN-4711',
      '5E14',
      '501235E14',
      'room#1@contoso.example',
      '01.03.2026',
      '12-DEC-3',
      'MAR-26',
      '#1',
      '',
    ];
    for (const cell of cells) assert.equal(isReplacedCell(cell), false, cell);
  });
});
