import { defineProblem } from '../shared/http/problem';

export const JobFinished = defineProblem('job-finished', 409, {
  es: { title: 'El trabajo ya terminó', detail: 'Ya no se puede cancelar: el trabajo terminó.' },
  en: { title: 'The job has ended', detail: 'It can no longer be cancelled: the job has ended.' },
});
export const JobCancelled = defineProblem('job-cancelled', 409, {
  es: { title: 'Trabajo cancelado', detail: 'El trabajo se canceló y no cambió nada.' },
  en: { title: 'Job cancelled', detail: 'The job was cancelled and has changed nothing.' },
});
