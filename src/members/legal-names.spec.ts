import { deriveLegalForm, normaliseName } from './legal-names';

describe('a name, normalised', () => {
  it.each([
    'Fundación Niños del Ajusco, A.C.',
    'FUNDACION NIÑOS DEL AJUSCO A. C.',
    'Fundación  Niños del Ajusco AC',
    'Fundación Niños del Ajusco, A.C',
    'Fundacio\u0301n Nin\u0303os del Ajusco A C',
    'Fundación Niños del Ajusco I.A.P.',
    'Fundación "Niños del Ajusco", Asociación Civil',
    '  fundación niños-del-ajusco s.c. ',
    'Fundación Niños del Ajusco, S.A. de C.V.',
    'Fundación Niños del Ajusco, Inc.',
    'Fundación Niños del Ajusco, I.B.P., A.C.',
    'Fundación Niños del Ajusco, A.B.P.',
  ])('%j is one name', (name) => {
    expect(normaliseName(name)).toBe('fundacion ninos del ajusco');
  });

  it.each([
    ['Children’s Home', 'childrens home'],
    ["Children's Home, LLC", 'childrens home'],
    ['Y.M.C.A. de México', 'ymca de mexico'],
    ['YMCA de México', 'ymca de mexico'],
    ['Fundación Ricardo M. A.C.', 'fundacion ricardo m'],
    ['Fundación Ricardo M., A. C.', 'fundacion ricardo m'],
    ['Casa 21 & Cía.', 'casa 21 cia'],
    ['Ærø og Łódź', 'aero og lodz'],
    ['Straße', 'strasse'],
    ['AC', 'ac'], // a name is never empty because of its form
    ['A.C.', 'ac'],
    ['Tacita', 'tacita'],
    ['Centro Sinc', 'centro sinc'],
    ['Vida y Salud AC Norte', 'vida y salud ac norte'],
    ['St. Mary’s', 'st marys'],
    ['児童', ''],
    ['', ''],
  ])('%j is %j', (name, expected) => {
    expect(normaliseName(name)).toBe(expected);
  });
});

describe('the legal form', () => {
  it.each([
    ['Casa Hogar, A.C.', 'AC'],
    ['Casa Hogar A. C.', 'AC'],
    ['CASA HOGAR AC', 'AC'],
    ['Casa Hogar, A.C', 'AC'],
    ['Casa Hogar, Asociación Civil', 'AC'],
    ['Casa Hogar, I.A.P.', 'IAP'],
    ['Casa Hogar, Institución de Asistencia Privada', 'IAP'],
    ['Casa Hogar, I.B.P.', 'IBP'],
    ['Casa Hogar, A.B.P.', 'ABP'],
    ['Casa Hogar, F.B.P.', 'FBP'],
    ['Casa Hogar, I.A.S.P.', 'IASP'],
    ['Casa Hogar, S.C.', 'SC'],
    ['Casa Hogar, S.C.P.', 'SCP'],
    ['Fideicomiso Casa Hogar', 'FID'],
    ['Casa Hogar', null],
    ['Casa Hogar Inc.', null], // in the United States that says nothing of 501(c)(3)
    ['Casa Hogar, S.A. de C.V.', null],
    ['AC', null],
  ])('of %j is %s', (name, form) => {
    expect(deriveLegalForm(name)).toBe(form);
  });
});
