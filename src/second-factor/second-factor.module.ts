import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module';
import { OwnSecondFactor } from './own-second-factor.service';
import { RecoveryCode } from './recovery-code.entity';
import { SecondFactorController } from './second-factor.controller';
import { SecondFactorRow } from './second-factor.entity';
import { SecondFactor } from './second-factor.service';
import { Vault } from './vault';

@Module({
  imports: [TypeOrmModule.forFeature([RecoveryCode, SecondFactorRow]), AccountsModule],
  controllers: [SecondFactorController],
  providers: [OwnSecondFactor, SecondFactor, Vault],
  exports: [SecondFactor],
})
export class SecondFactorModule {}
