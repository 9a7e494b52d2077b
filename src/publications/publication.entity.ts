import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** The coalition's report for a cycle: a draft, and once published a row that a trigger keeps as it is. */
@Entity('publications')
@Unique('uq_publications_edition', ['cycleId', 'edition'])
@Check('ck_publications_edition', 'edition > 0')
@Check('ck_publications_whole', 'num_nulls(edition, content, content_hash, published_at) IN (0, 4)')
@Index('uq_publications_draft', { synchronize: false })
export class Publication {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_publications' }) id: string;
  @Column('uuid', { name: 'cycle_id' }) @ForeignKey('cycles', { name: 'fk_publications_cycle' }) cycleId: string;
  @Column('text', { name: 'introduction_es', default: '' }) introductionEs: string;
  @Column('text', { name: 'introduction_en', default: '' }) introductionEn: string;
  /** Of the cycle's report, from 1. */
  @Column('int', { nullable: true }) edition: number | null;
  /** Canonical JSON: everything that page, PDF and XLSX say. */
  @Column('text', { nullable: true }) content: string | null;
  @Column('bytea', { name: 'content_hash', nullable: true }) contentHash: Buffer | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null;
  @Column('uuid', { name: 'published_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_publications_published_by' })
  publishedBy: string | null;
  @Column('uuid', { name: 'created_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_publications_created_by' })
  createdBy: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('int', { default: 1 }) version: number;
}

/** A seal that a publication was made from. */
@Entity('publication_seals')
@Index('ix_publication_seals_seal', ['sealId'])
export class PublicationSeal {
  @PrimaryColumn('uuid', { name: 'publication_id', primaryKeyConstraintName: 'pk_publication_seals' })
  @ForeignKey('publications', { name: 'fk_publication_seals_publication' })
  publicationId: string;
  @PrimaryColumn('uuid', { name: 'seal_id', primaryKeyConstraintName: 'pk_publication_seals' })
  @ForeignKey('seals', { name: 'fk_publication_seals_seal' })
  sealId: string;
}
