import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AccessGuard } from './access/access.guard';
import { AccessModule } from './access/access.module';
import { AccountsModule } from './accounts/accounts.module';
import { PeopleModule } from './people/people.module';
import { AdmissionsModule } from './admissions/admissions.module';
import { ApplicationsModule } from './applications/applications.module';
import { AttachmentsModule } from './attachments/attachments.module';
import { AuditModule } from './audit/audit.module';
import { RefusalFilter } from './audit/refusal.filter';
import { CredentialsModule } from './credentials/credentials.module';
import { CyclesModule } from './cycles/cycles.module';
import { ChangeRequestsModule } from './change-requests/change-requests.module';
import { ContactsModule } from './contacts/contacts.module';
import { DuesModule } from './dues/dues.module';
import { ExportsModule } from './exports/exports.module';
import { GeographyModule } from './geography/geography.module';
import { EngagementModule } from './engagement/engagement.module';
import { DonatariaModule } from './donataria/donataria.module';
import { DocumentsModule } from './documents/documents.module';
import { HealthModule } from './health/health.module';
import { IdentifiersModule } from './identifiers/identifiers.module';
import { ImportsModule } from './imports/imports.module';
import { IndicatorsModule } from './indicators/indicators.module';
import { InsightsModule } from './insights/insights.module';
import { JobsModule } from './jobs/jobs.module';
import { MailModule } from './mail/mail.module';
import { MembersModule } from './members/members.module';
import { MergingModule } from './merging/merging.module';
import { ReportingModule } from './reporting/reporting.module';
import { RestatementsModule } from './restatements/restatements.module';
import { RetentionModule } from './retention/retention.module';
import { SavedFiltersModule } from './saved-filters/saved-filters.module';
import { SearchModule } from './search/search.module';
import { SealsModule } from './seals/seals.module';
import { PrivacyModule } from './privacy/privacy.module';
import { ProgramsModule } from './programs/programs.module';
import { OfflineCopiesModule } from './offline-copies/offline-copies.module';
import { PublicationsModule } from './publications/publications.module';
import type { RunningConfig } from './shared/config';
import { TransactionInterceptor } from './shared/request/transaction.interceptor';
import { IdempotencyInterceptor } from './shared/request/idempotency.interceptor';
import { StandingModule } from './standing/standing.module';
import { FieldsPipe } from './shared/http/validation.pipe';
import { SecondFactorModule } from './second-factor/second-factor.module';
import { SettingsModule } from './settings/settings.module';
import { SharedModule } from './shared/shared.module';

/** A list: what there is, and what every request goes through, outermost first. */
@Module({})
export class AppModule {
  static over(config: RunningConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SharedModule.over(config),
        AccessModule,
        AccountsModule,
        AdmissionsModule,
        PeopleModule,
        ApplicationsModule,
        AttachmentsModule,
        AuditModule,
        ChangeRequestsModule,
        ContactsModule,
        CredentialsModule,
        CyclesModule,
        DuesModule,
        ExportsModule,
        GeographyModule,
        EngagementModule,
        DonatariaModule,
        DocumentsModule,
        HealthModule,
        IdentifiersModule,
        ImportsModule,
        IndicatorsModule,
        InsightsModule,
        JobsModule,
        MailModule,
        MembersModule,
        MergingModule,
        OfflineCopiesModule,
        PrivacyModule,
        ProgramsModule,
        PublicationsModule,
        ReportingModule,
        RestatementsModule,
        RetentionModule,
        SavedFiltersModule,
        SearchModule,
        SealsModule,
        SecondFactorModule,
        StandingModule,
        SettingsModule,
      ],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: TransactionInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_PIPE, useClass: FieldsPipe },
        { provide: APP_FILTER, useClass: RefusalFilter },
      ],
    };
  }
}
