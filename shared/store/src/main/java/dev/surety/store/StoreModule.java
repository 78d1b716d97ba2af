package dev.surety.store;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dev.surety.domain.deadline.DueIndex;
import dev.surety.domain.journal.Seal;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.work.Chance;
import dev.surety.domain.work.Ids;
import dev.surety.domain.work.Patience;
import dev.surety.domain.work.Store;
import dev.surety.json.JsonSeal;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Binds the domain's ports to DynamoDB. */
@Module
public interface StoreModule {
  @Binds
  Store store(DynamoStore store);

  @Binds
  Listings listings(DynamoListings listings);

  @Binds
  DueIndex dueIndex(DynamoDueIndex index);

  @Binds
  Seal seal(JsonSeal seal);

  /** The present, to the millisecond: what is stored is what was decided on. */
  @Provides
  static InstantSource clock(Backend backend) {
    InstantSource clock = backend.clock();
    return () -> clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
  }

  @Provides
  static Patience patience(Backend backend) {
    return backend.patience();
  }

  @Provides
  static Chance chance(Backend backend) {
    return backend.chance();
  }

  @Provides
  @Singleton
  static Ids ids(InstantSource clock, Chance chance) {
    return Ids.following(clock, chance);
  }
}
