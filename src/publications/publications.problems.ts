import { defineFieldErrors, defineProblem } from '../shared/http/problem';

export const PublicationFrozen = defineProblem(
  'publication-frozen',
  409,
  {
    es: {
      title: 'Ya está publicado',
      detail:
        'Lo publicado no cambia. Prepare una nueva edición; la anterior sigue disponible y dice cuál la reemplaza.',
    },
    en: {
      title: 'It has been published',
      detail:
        'What is published does not change. Prepare a new edition; the old one stays available and says what replaced it.',
    },
  },
  { constraint: 'frozen_publications' },
);
export const DraftExists = defineProblem(
  'publication-draft-exists',
  409,
  {
    es: { title: 'Ya hay un borrador', detail: 'De ese ciclo ya se prepara un reporte. Continúe con ese borrador.' },
    en: {
      title: 'There is a draft already',
      detail: 'A report of that cycle is being prepared. Go on with that draft.',
    },
  },
  { constraint: 'uq_publications_draft' },
);
export const NothingToPublish = defineProblem('nothing-to-publish', 409, {
  es: {
    title: 'Todavía no hay qué publicar',
    detail: 'De ese ciclo aún no se aprueba ningún reporte. Apruebe al menos uno y publique entonces.',
  },
  en: {
    title: 'There is nothing to publish yet',
    detail: 'No report of that cycle has been approved. Approve at least one, and publish then.',
  },
});
export const FiguresMoved = defineProblem('figures-moved', 409, {
  es: {
    title: 'Las cifras cambiaron',
    detail:
      'Desde su vista previa se aprobó o corrigió algún reporte. Vea de nuevo la vista previa y publique entonces.',
  },
  en: {
    title: 'The figures have changed',
    detail: 'Since your preview a report was approved or corrected. Look at the preview again, and publish then.',
  },
});

defineFieldErrors({
  'introduction-missing': {
    es: 'Escriba la introducción en los dos idiomas antes de publicar.',
    en: 'Write the introduction in both languages before you publish.',
  },
  'cycle-not-open': { es: 'Elija un ciclo que ya se haya abierto.', en: 'Choose a cycle that has been opened.' },
});
