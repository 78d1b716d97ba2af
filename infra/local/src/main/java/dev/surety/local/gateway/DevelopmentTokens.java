package dev.surety.local.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.surety.local.template.AuthorizerSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

/**
 * Stands in for the user pool: issues ID tokens as Cognito would for whoever asks. Only the
 * embedded stack has it, and only its own authorizer trusts the key.
 */
public final class DevelopmentTokens {

  /** How long a token is good for, on the injected clock. */
  public static final Duration LIFETIME = Duration.ofHours(12);

  private final RSAKey key;
  private final AuthorizerSpec pool;
  private final InstantSource clock;

  private DevelopmentTokens(RSAKey key, AuthorizerSpec pool, InstantSource clock) {
    this.key = key;
    this.pool = pool;
    this.clock = clock;
  }

  /** Signs with a key kept in the data folder, so that tokens outlive a restart. */
  public static DevelopmentTokens keptIn(Path folder, AuthorizerSpec pool, InstantSource clock) {
    return new DevelopmentTokens(TokenKey.keptIn(folder.resolve("token-key.json")), pool, clock);
  }

  /** Signs with a key that ends with the process. */
  public static DevelopmentTokens inMemory(AuthorizerSpec pool, InstantSource clock) {
    return new DevelopmentTokens(TokenKey.generate(), pool, clock);
  }

  /** The authorizer that accepts these tokens and no others. */
  public JwtAuthorizer authorizer() {
    return new JwtAuthorizer(key, pool, clock);
  }

  /**
   * An ID token.
   *
   * @param organisation the {@code custom:org} claim
   * @param subject the person
   * @param roles the groups
   */
  public Issued issue(String organisation, String subject, List<String> roles) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant expiresAt = now.plus(LIFETIME);
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(pool.issuer())
            .audience(pool.audience().getFirst())
            .subject(subject)
            .claim("cognito:username", subject)
            .claim("custom:org", organisation)
            .claim("cognito:groups", roles)
            .claim("token_use", "id")
            .claim("auth_time", now.getEpochSecond())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(expiresAt))
            .build();
    return new Issued(sign(claims), expiresAt);
  }

  /** The route {@code GET /local/token?org=&sub=&roles=a,b}. */
  public LocalResponse answer(LocalRequest request) {
    List<String> missing =
        Stream.of("org", "sub", "roles").filter(name -> request.parameter(name).isEmpty()).toList();
    if (!missing.isEmpty()) {
      return LocalResponse.json(
          400, object("message", "missing: " + String.join(", ", missing)).toString());
    }
    Issued issued =
        issue(
            request.parameter("org").orElseThrow(),
            request.parameter("sub").orElseThrow(),
            Arrays.stream(request.parameter("roles").orElseThrow().split(",", -1))
                .map(String::strip)
                .filter(role -> !role.isEmpty())
                .toList());
    return LocalResponse.json(
        200,
        object("token", issued.token()).put("expiresAt", issued.expiresAt().toString()).toString());
  }

  private static ObjectNode object(String name, String value) {
    return JsonNodeFactory.instance.objectNode().put(name, value);
  }

  private String sign(JWTClaimsSet claims) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("the development key does not sign", e);
    }
  }

  /**
   * A token.
   *
   * @param token as it goes after {@code Bearer}
   * @param expiresAt on the injected clock
   */
  public record Issued(String token, Instant expiresAt) {}
}
