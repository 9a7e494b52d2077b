import { defineFieldErrors, defineProblem } from '../shared/http/problem';

defineProblem(
  'municipality-outside-state',
  422,
  {
    es: {
      title: 'El municipio no es de esa entidad',
      detail:
        'Los dos primeros dígitos de la clave del municipio son los de su entidad. Corrija la clave o la entidad.',
    },
    en: {
      title: 'The municipality is not in that state',
      detail: 'The first two digits of a municipality’s code are those of its state. Correct the code or the state.',
    },
  },
  { constraint: ['ck_members_address_municipality_code', 'ck_program_locations_municipality_code'] },
);
defineProblem(
  'municipality-unknown',
  422,
  {
    es: {
      title: 'Ningún municipio tiene esa clave',
      detail: 'La clave no está en el catálogo de INEGI. Corríjala, o deje solo el nombre del municipio.',
    },
    en: {
      title: 'No municipality has that code',
      detail: 'The code is not in INEGI’s catalogue. Correct it, or leave the municipality’s name alone.',
    },
  },
  { constraint: 'ck_municipality_known' },
);

defineFieldErrors({
  'municipality-code': {
    es: 'La clave de un municipio tiene cinco dígitos: dos de la entidad y tres del municipio.',
    en: 'A municipality’s code has five digits: two for the state and three for the municipality.',
  },
  'municipality-outside-state': {
    es: 'La clave es de otra entidad: sus dos primeros dígitos no son los de esta.',
    en: 'The code belongs to another state: its first two digits are not this one’s.',
  },
  'municipality-unknown': {
    es: 'Ningún municipio del catálogo de INEGI tiene esta clave.',
    en: 'No municipality of INEGI’s catalogue has this code.',
  },
});
