import { randomUUID } from 'node:crypto';

import { AuthDesk } from '../oauth/auth-desk.ts';
import type { LabAnswer, LabRequest } from '../server/lab-exchange.ts';

export const LAB_USER = 'agent7';
export const LAB_PASSWORD = 'lab-password';
export const LAB_CLIENT = 'lab-client';
export const LAB_CLIENT_SECRET = 'lab-client-secret';

/** How a session that is gone answers. */
export type Expiry = '401' | '302' | 'html' | 'message';

const LOGIN_PAGE =
  '<!DOCTYPE html><html><head><script src="/Login/bootstrap.login.js"></script></head><body></body></html>';

/** Who is signed in: by cookies with `BPMCSRF`, or by a token. */
export class CreatioSessions {
  /** Names by cookie value; the `BPMCSRF` of each. */
  readonly #cookies = new Map<string, string>();
  readonly #tokens = new Set<string>();
  /** Agents who sign in in the browser. */
  readonly desk = new AuthDesk(LAB_CLIENT);
  expiry: Expiry = '401';
  password = LAB_PASSWORD;
  mustChangePassword = false;
  /** In seconds; undefined: the answer says nothing about it. */
  tokenLife: number | undefined = 3600;

  /** `AuthService.svc/Login`: refusals are a 200 with a `Code`. */
  login(json: unknown): LabAnswer {
    const { UserName, UserPassword } = (json ?? {}) as Record<string, unknown>;
    const answer = { Message: '', Exception: null, PasswordChangeUrl: null, RedirectUrl: null };
    if (UserName !== LAB_USER || UserPassword !== this.password)
      return {
        status: 200,
        body: { ...answer, Code: 1, Message: 'Invalid username or password specified.' },
      };
    if (this.mustChangePassword) {
      const PasswordChangeUrl = '/Login/ChangePassword.html';
      return {
        status: 200,
        body: { ...answer, Code: 1, Message: 'Password has expired.', PasswordChangeUrl },
      };
    }
    const value = randomUUID();
    const csrf = `${randomUUID()}==`;
    this.#cookies.set(value, csrf);
    const cookies = [`.ASPXAUTH=${value}; path=/; HttpOnly`, `BPMCSRF=${csrf}; path=/`, 'UserType=General'];
    return {
      status: 200,
      body: { ...answer, Code: 0, UserType: 'General' },
      headers: { 'set-cookie': cookies },
    };
  }

  /** The identity service's `/connect/token`. */
  token(form: Readonly<Record<string, string>>): LabAnswer {
    const isOurs = form['client_id'] === LAB_CLIENT && form['client_secret'] === LAB_CLIENT_SECRET;
    if (!isOurs) return { status: 400, body: { error: 'invalid_client' } };
    const access_token = randomUUID();
    this.#tokens.add(access_token);
    const life = this.tokenLife === undefined ? {} : { expires_in: this.tokenLife };
    return { status: 200, body: { access_token, token_type: 'Bearer', ...life } };
  }

  /** Every session and token is gone. */
  endAll(): void {
    this.#cookies.clear();
    this.#tokens.clear();
    this.desk.expire();
  }

  /** Undefined when the request may pass. */
  refuses({ method, headers }: LabRequest): LabAnswer | undefined {
    const token = /^Bearer (.+)$/.exec(headers['authorization'] ?? '')?.[1];
    if (token !== undefined) return this.#takes(token) ? undefined : this.#gone();
    const cookie = /(?:^|; )\.ASPXAUTH=([^;]+)/.exec(headers['cookie'] ?? '')?.[1];
    const csrf = cookie === undefined ? undefined : this.#cookies.get(cookie);
    if (csrf === undefined || headers['forceusesession'] !== 'true') return this.#gone();
    return method === 'GET' || headers['bpmcsrf'] === csrf ? undefined : { status: 403, text: '' };
  }

  #takes(token: string): boolean {
    return this.#tokens.has(token) || this.desk.isGood(token);
  }

  #gone(): LabAnswer {
    const answers: Readonly<Record<Expiry, LabAnswer>> = {
      '401': { status: 401, text: '' },
      '302': { status: 302, headers: { location: '../Login/NuiLogin.aspx?ReturnUrl=%2f0%2fodata' } },
      html: { status: 200, text: LOGIN_PAGE, headers: { 'content-type': 'text/html' } },
      message: {
        status: 200,
        body: {
          Message: 'Authentication failed.',
          StackTrace: null,
          ExceptionType: 'System.InvalidOperation',
        },
      },
    };
    return answers[this.expiry];
  }
}
