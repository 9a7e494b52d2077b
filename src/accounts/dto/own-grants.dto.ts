import { Id, Secret } from '../../shared/http/fields';

export class AcceptGrantDto {
  @Secret({ min: 1, max: 200, description: 'What stands behind the # of the link.' }) token: string;
}

export class AcceptedGrantResponse {
  @Id({ description: 'The grant that the account holds now; go on under it by POST /session/grant.' }) grantId: string;
}

export class SwitchGrantDto {
  @Id({ description: 'One of `grants` of GET /session.' }) grantId: string;
}
