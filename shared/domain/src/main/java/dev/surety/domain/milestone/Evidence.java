package dev.surety.domain.milestone;

/**
 * What shows that work is done.
 *
 * @param uri where it can be seen
 * @param sha256 the hash of what was there, in lower-case hex, so that it cannot be exchanged later
 */
public record Evidence(String title, String uri, String sha256) {}
