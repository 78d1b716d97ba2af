/** What template.yaml says, as far as the embedded stack has to run it. */
@NullMarked
package dev.surety.local.template;

import org.jspecify.annotations.NullMarked;
