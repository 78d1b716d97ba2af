package dev.surety.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.surety.local.gateway.JwtAuthorizer.Verdict;
import dev.surety.local.template.AuthorizerSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JwtAuthorizerTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.500Z");
  private static final RSAKey KEY = key("pool");
  private static final RSAKey OTHER = key("pool");

  private final JwtAuthorizer authorizer =
      new JwtAuthorizer(
          KEY, new AuthorizerSpec("Cognito", "https://issuer", List.of("app")), () -> NOW);

  @Test
  void aGoodTokenPassesWithItsClaimsAsText() throws Exception {
    JWTClaimsSet claims =
        good()
            .claim("custom:org", "org_acme")
            .claim("cognito:groups", List.of("admin", "approver"))
            .claim("email_verified", true)
            .build();

    assertThat(authorize("Bearer " + signed(KEY, JWSAlgorithm.RS256, claims)))
        .isEqualTo(
            new Verdict.Allowed(
                Map.of(
                    "iss", "https://issuer",
                    "aud", "app",
                    "sub", "ann",
                    "iat", "1772442000",
                    "exp", "1772442060",
                    "custom:org", "org_acme",
                    "cognito:groups", "[admin approver]",
                    "email_verified", "true")));
  }

  @Test
  void theSchemeIsOptionalAndItsCaseDoesNotMatter() throws Exception {
    String token = signed(KEY, JWSAlgorithm.RS256, good().build());

    assertThat(authorize(token)).isInstanceOf(Verdict.Allowed.class);
    assertThat(authorize("bearer " + token)).isInstanceOf(Verdict.Allowed.class);
  }

  @Test
  void withoutATokenTheSchemeIsAskedFor() {
    assertThat(authorize(null)).isEqualTo(new Verdict.Refused("Bearer"));
    assertThat(authorize(" ")).isEqualTo(new Verdict.Refused("Bearer"));
  }

  @Test
  void garbageIsRefused() {
    assertRefused("Bearer garbage", "cannot be decoded");
    assertRefused("Bearer a.b.c", "cannot be decoded");
    assertRefused("Basic YTpi", "cannot be decoded");
  }

  @Test
  void anUnsignedTokenIsRefused() {
    assertRefused("Bearer " + new PlainJWT(good().build()).serialize(), "signing method none");
  }

  @Test
  void theKeysModulusIsNoSharedSecret() throws Exception {
    byte[] published = KEY.toRSAPublicKey().getEncoded();
    SignedJWT forged = new SignedJWT(header(JWSAlgorithm.HS256), good().build());
    forged.sign(new MACSigner(published));

    assertRefused("Bearer " + forged.serialize(), "signing method HS256 is invalid");
  }

  @Test
  void anotherRsaAlgorithmIsRefused() throws Exception {
    assertRefused(
        "Bearer " + signed(KEY, JWSAlgorithm.RS512, good().build()),
        "signing method RS512 is invalid");
  }

  @Test
  void anotherKeyIsRefused() throws Exception {
    assertRefused(
        "Bearer " + signed(OTHER, JWSAlgorithm.RS256, good().build()), "signature is invalid");
    assertRefused(
        "Bearer " + signed(renamed(OTHER), JWSAlgorithm.RS256, good().build()),
        "not one of the issuer's");
  }

  @Test
  void aChangedPayloadIsRefused() throws Exception {
    String[] parts = signed(KEY, JWSAlgorithm.RS256, good().build()).split("\\.", -1);
    String payload =
        new PlainJWT(good().subject("eve").build()).getPayload().toBase64URL().toString();

    assertRefused("Bearer " + parts[0] + "." + payload + "." + parts[2], "signature is invalid");
  }

  @Test
  void anotherIssuerIsRefused() throws Exception {
    assertClaimsRefused(good().issuer("https://elsewhere"), "valid issuer");
    assertClaimsRefused(good().issuer(null), "valid issuer");
  }

  @Test
  void anotherAudienceIsRefused() throws Exception {
    assertClaimsRefused(good().audience("other"), "valid audience");
    assertClaimsRefused(good().audience((String) null), "valid audience");
    assertClaimsRefused(good().audience("other").claim("client_id", "app"), "valid audience");
  }

  @Test
  void theClientStandsInForAMissingAudience() throws Exception {
    JWTClaimsSet access = good().audience((String) null).claim("client_id", "app").build();

    assertThat(authorize("Bearer " + signed(KEY, JWSAlgorithm.RS256, access)))
        .isInstanceOf(Verdict.Allowed.class);
  }

  @Test
  void anExpiredTokenIsRefused() throws Exception {
    assertClaimsRefused(good().expirationTime(date("2026-03-02T09:00:00Z")), "expired");
    assertClaimsRefused(good().expirationTime(null), "expired");
  }

  @Test
  void aTokenOfTheFutureIsRefused() throws Exception {
    assertClaimsRefused(good().notBeforeTime(date("2026-03-02T09:00:01Z")), "not valid yet");
    assertClaimsRefused(good().issueTime(date("2026-03-02T09:00:01Z")), "not valid yet");
  }

  private Verdict authorize(@Nullable String header) {
    return authorizer.authorize(header);
  }

  private void assertClaimsRefused(JWTClaimsSet.Builder claims, String why) throws JOSEException {
    assertRefused("Bearer " + signed(KEY, JWSAlgorithm.RS256, claims.build()), why);
  }

  private void assertRefused(String header, String why) {
    assertThat(authorize(header))
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused ->
                assertThat(refused.challenge())
                    .startsWith("Bearer scope=\"\" error=\"invalid_token\" error_description=\"")
                    .contains(why));
  }

  private static JWTClaimsSet.Builder good() {
    return new JWTClaimsSet.Builder()
        .issuer("https://issuer")
        .audience("app")
        .subject("ann")
        .issueTime(date("2026-03-02T09:00:00Z"))
        .expirationTime(date("2026-03-02T09:01:00Z"));
  }

  private static Date date(String instant) {
    return Date.from(Instant.parse(instant));
  }

  private static String signed(RSAKey key, JWSAlgorithm algorithm, JWTClaimsSet claims)
      throws JOSEException {
    JWSSigner signer = new RSASSASigner(key);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(key.getKeyID()).build(),
            claims);
    token.sign(signer);
    return token.serialize();
  }

  private static JWSHeader header(JWSAlgorithm algorithm) {
    return new JWSHeader.Builder(algorithm).keyID(KEY.getKeyID()).build();
  }

  private static RSAKey renamed(RSAKey key) {
    return new RSAKey.Builder(key).keyID("another").build();
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
