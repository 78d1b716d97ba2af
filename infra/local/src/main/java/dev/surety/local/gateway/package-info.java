/** API Gateway's HTTP API, in process: routes, JWT authorizer, payload format 2.0. */
@NullMarked
package dev.surety.local.gateway;

import org.jspecify.annotations.NullMarked;
