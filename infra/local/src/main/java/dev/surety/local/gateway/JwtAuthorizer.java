package dev.surety.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import dev.surety.local.template.AuthorizerSpec;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JWT authorizer of an HTTP API: signature (RS256 and nothing else), key, issuer, audience, and
 * the times on the injected clock. Like API Gateway's it takes the token with or without {@code
 * Bearer}.
 */
public final class JwtAuthorizer {

  private final RSAKey key;
  private final AuthorizerSpec accepted;
  private final InstantSource clock;

  /**
   * @param key the issuer's public key
   * @param accepted issuer and audience
   */
  public JwtAuthorizer(RSAKey key, AuthorizerSpec accepted, InstantSource clock) {
    this.key = key.toPublicJWK();
    this.accepted = accepted;
    this.clock = clock;
  }

  /** Decides by the {@code Authorization} header, null when there is none. */
  public Verdict authorize(@Nullable String authorization) {
    if (authorization == null || authorization.isBlank()) {
      return new Verdict.Refused("Bearer");
    }
    try {
      SignedJWT token = signed(JWTParser.parse(withoutScheme(authorization)));
      check(token.getJWTClaimsSet());
      return new Verdict.Allowed(FlatClaims.of(token.getPayload().toJSONObject()));
    } catch (ParseException e) {
      return refused("the token cannot be decoded");
    } catch (JOSEException e) {
      return refused("the token's signature cannot be verified");
    } catch (Refusal e) {
      return refused(e.getMessage());
    }
  }

  private static String withoutScheme(String authorization) {
    String value = authorization.strip();
    return value.regionMatches(true, 0, "Bearer ", 0, 7) ? value.substring(7).strip() : value;
  }

  private SignedJWT signed(JWT token) throws JOSEException, Refusal {
    if (!(token instanceof SignedJWT signed)
        || !JWSAlgorithm.RS256.equals(signed.getHeader().getAlgorithm())) {
      throw new Refusal("signing method " + token.getHeader().getAlgorithm() + " is invalid");
    }
    if (!key.getKeyID().equals(signed.getHeader().getKeyID())) {
      throw new Refusal("the token's key is not one of the issuer's");
    }
    if (!signed.verify(new RSASSAVerifier(key))) {
      throw new Refusal("the token's signature is invalid");
    }
    return signed;
  }

  private void check(JWTClaimsSet claims) throws ParseException, Refusal {
    if (!accepted.issuer().equals(claims.getIssuer())) {
      throw new Refusal("the token does not have a valid issuer");
    }
    if (Collections.disjoint(audience(claims), accepted.audience())) {
      throw new Refusal("the token does not have a valid audience");
    }
    Instant now = clock.instant();
    Date expires = claims.getExpirationTime();
    if (expires == null || !now.isBefore(expires.toInstant())) {
      throw new Refusal("the token has expired");
    }
    if (isAfter(claims.getNotBeforeTime(), now) || isAfter(claims.getIssueTime(), now)) {
      throw new Refusal("the token is not valid yet");
    }
  }

  /** Cognito's access tokens name the client instead of an audience. */
  private static List<String> audience(JWTClaimsSet claims) throws ParseException {
    if (!claims.getAudience().isEmpty()) {
      return claims.getAudience();
    }
    String client = claims.getStringClaim("client_id");
    return client == null ? List.of() : List.of(client);
  }

  private static boolean isAfter(@Nullable Date date, Instant now) {
    return date != null && date.toInstant().isAfter(now);
  }

  private static Verdict refused(@Nullable String why) {
    return new Verdict.Refused(
        "Bearer scope=\"\" error=\"invalid_token\" error_description=\"" + why + "\"");
  }

  /** What became of a request. */
  public sealed interface Verdict {

    /**
     * The request goes on.
     *
     * @param claims as the function gets them
     */
    record Allowed(Map<String, String> claims) implements Verdict {}

    /**
     * The request ends with 401.
     *
     * @param challenge the {@code WWW-Authenticate} header
     */
    record Refused(String challenge) implements Verdict {}
  }

  private static final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    Refusal(String why) {
      super(why);
    }
  }
}
