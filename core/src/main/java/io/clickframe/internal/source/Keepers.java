package io.clickframe.internal.source;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.Reading;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.source.Credentials;
import io.clickframe.source.MongoOptions;
import io.clickframe.source.RedisOptions;
import io.clickframe.source.Secret;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Stores of documents and of keys. */
public final class Keepers {
  private Keepers() {}

  /** A collection of MongoDB. */
  public static FunctionSource mongodb(
      String address, String database, String collection, MongoOptions options) {
    String structure = options.structure();
    if (structure == null) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "MongoDB does not say what columns the collection '"
              + collection
              + "' has: declare those you want with options.structure(\"_id String, …\")");
    }
    long wait = options.timeout().toMillis();
    String rest =
        address
            + "/"
            + UrlText.encoded(database)
            + "?connectTimeoutMS="
            + wait
            + "&serverSelectionTimeoutMS="
            + wait
            + (options.parameters().isEmpty() ? "" : "&" + options.parameters());
    Credentials who = options.credentials();
    SourceArgument uri =
        who == null
            ? CallArguments.text("mongodb://" + rest)
            : CallArguments.hidden(
                Secret.supplied(
                    who.password().origin(),
                    () ->
                        "mongodb://"
                            + UrlText.encoded(who.user())
                            + ":"
                            + UrlText.encoded(who.password().reveal())
                            + "@"
                            + rest));
    return new FunctionSource(
        "mongodb",
        "mongodb",
        new CallArguments().add(uri).add(collection).add(structure).list(),
        structure,
        new Reading(Readings.settings(options, Map.of()), Map.of(), List.of()),
        "MongoDB " + address + "/" + database + " " + collection);
  }

  /** The keys of Redis. */
  public static FunctionSource redis(
      String address, String key, String structure, RedisOptions options) {
    Objects.requireNonNull(key, "key is null");
    Objects.requireNonNull(structure, "structure is null");
    Secret password = options.password();
    CallArguments arguments = new CallArguments().add(address).add(key).add(structure);
    arguments.add(new SourceArgument.Whole(options.database()));
    arguments.add(password == null ? CallArguments.text("") : CallArguments.hidden(password));
    arguments.add(new SourceArgument.Whole(options.pool()));
    return new FunctionSource(
        "redis",
        "redis",
        arguments.list(),
        structure,
        Map.of(),
        "Redis " + address + " database " + options.database());
  }
}
