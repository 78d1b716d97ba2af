/** Service credits: what missed service levels owe the client, netted when money is released. */
@NullMarked
package dev.surety.domain.credit;

import org.jspecify.annotations.NullMarked;
