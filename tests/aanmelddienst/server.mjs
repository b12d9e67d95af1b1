// A real OpenID Connect provider on loopback, for the journeys in a browser. Takes the portal's address, prints its own when it listens.
// Whoever signs in is who he says he is; nobody's password is asked for.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import http from 'node:http';
import Provider from 'oidc-provider';

const [portaal] = process.argv.slice(2);
const server = http.createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const provider = new Provider(issuer, {
    clients: [{
      client_id: 'portaal',
      client_secret: 'geheim-van-de-proef',
      redirect_uris: [`${portaal}/signin-oidc`],
      post_logout_redirect_uris: [`${portaal}/signout-callback-oidc`],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'client_secret_post',
    }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'proef' }] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    pkce: { required: () => true },
    claims: { openid: ['sub', 'auth_time'], profile: ['name', 'roles', 'groups'], email: ['email'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, name: sub, roles: ['Beheerder'], groups: Array.from({ length: 200 }, (_, i) => `groep-${i}`) }) }),
  });
  for (const fout of ['server_error', 'authorization.error', 'grant.error']) provider.on(fout, (_, e) => console.error(fout, e.message, e.error_description ?? ''));
  server.on('request', provider.callback());
  console.log(issuer);
});
process.stdin.on('end', () => process.exit()).resume(); // whoever started this is gone
