/**
 * The part of DynamoDB that the store uses, in maps: fast enough for simulations, and compared with
 * DynamoDB Local.
 */
@NullMarked
package dev.surety.verify.dynamo;

import org.jspecify.annotations.NullMarked;
