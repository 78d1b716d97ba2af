package dev.surety.domain.work;

/**
 * Something written beside an entity because of it: rewritten whole, and withdrawn when it no
 * longer holds. It has no version of its own; the entity's version in the same commit guards it.
 */
public interface Projection {
  Ref<?> ref();
}
