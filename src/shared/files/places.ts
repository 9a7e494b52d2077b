import { join } from 'node:path';
import type { RunningConfig } from '../running-config';
import { BucketPlace } from './bucket-place';
import { DirectoryPlace } from './directory-place';
import type { FilePlace } from './file-place';
import { Incoming } from './incoming';

/** Where Nest injects them: an interface has no token of its own. */
export const FILE_PLACE = Symbol('FilePlace');
export const INCOMING = Symbol('Incoming');

export const placeOf = ({ files }: Pick<RunningConfig, 'files'>): FilePlace =>
  files.bucket ? new BucketPlace(files.bucket) : new DirectoryPlace(files.directory);

/** On the same disk as the directory, so that a complete file is only renamed. */
export const incomingOf = ({ files }: RunningConfig): Incoming => new Incoming(join(files.directory, 'incoming'));
