import { defineFieldErrors, defineProblem } from '../shared/http/problem';

export const TagTaken = defineProblem(
  'tag-taken',
  409,
  {
    es: {
      title: 'Ya hay una etiqueta con ese nombre',
      detail: 'Use la que ya existe. Si está retirada, vuelva a ponerla en uso; si son dos para lo mismo, únalas.',
    },
    en: {
      title: 'There is already a tag of that name',
      detail: 'Use the one that exists. If it is retired, bring it back; if two mean the same, merge them.',
    },
  },
  { constraint: 'uq_tags_name' },
);

/** Into itself, or into one that has itself been merged or retired. */
export const TagNotMergeable = defineProblem('tag-not-mergeable', 409, {
  es: { title: 'No se pueden unir', detail: 'Elija otra etiqueta que esté en uso.' },
  en: { title: 'They cannot be merged', detail: 'Choose another tag that is in use.' },
});

export const TagRetired = defineProblem('tag-retired', 409, {
  es: { title: 'La etiqueta está retirada', detail: 'Vuelva a ponerla en uso o elija otra.' },
  en: { title: 'The tag is retired', detail: 'Bring it back, or choose another.' },
});

defineProblem(
  'tag-without-letters',
  422,
  {
    es: { title: 'La etiqueta no tiene letras', detail: 'Póngale un nombre con letras o números.' },
    en: { title: 'The tag has no letters', detail: 'Give it a name with letters or digits.' },
  },
  { constraint: 'ck_tags_name' },
);

defineFieldErrors({
  'in-the-future': { es: 'Todavía no llega ese día.', en: 'That day has not come yet.' },
  'before-it-happened': { es: 'Es antes de lo que anotó.', en: 'This is before what you logged.' },
  'follow-up-needs-a-day': { es: 'Elija para cuándo.', en: 'Choose by when.' },
});
