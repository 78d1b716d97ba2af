/** What mails say, and sending them through SES. */
@NullMarked
package dev.surety.mail;

import org.jspecify.annotations.NullMarked;
