package io.clickframe.examples;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.on;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.JoinType;
import io.clickframe.source.Credentials;
import io.clickframe.source.RowReader;
import io.clickframe.source.Secret;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * One statement over five places: orders in PostgreSQL, products as Parquet in S3, exchange rates
 * of a web service, a list of regions in a CSV file, and returns that only the program knows.
 *
 * <p>Takes the places from the environment: {@code SHOP_DATABASE} (host, port, database, user:
 * {@code localhost:5432/shop/app}), {@code SHOP_PASSWORD}, {@code PRODUCTS}, {@code S3_KEY}, {@code
 * S3_SECRET}, {@code RATES}, {@code REGIONS}.
 */
public final class FiveSources {
  private FiveSources() {}

  /**
   * Where everything is.
   *
   * @param address of PostgreSQL
   * @param products the URL of Parquet files
   * @param rates the URL of a JSON document: {@code {"data": [{"currency": …, "euros": …}]}}
   * @param regions a CSV file
   */
  public record Places(
      String address,
      String database,
      Credentials user,
      String products,
      String key,
      Secret secret,
      String rates,
      String regions) {}

  /** The chain. Touches nothing yet. */
  public static DataStore revenue(Places places) {
    // tag::five[]
    DataStore orders =
        DataStore.postgres(
            places.address(),
            places.database(),
            "orders",
            options -> options.credentials(places.user()));
    DataStore products =
        DataStore.s3(places.products(), options -> options.keys(places.key(), places.secret()));
    DataStore rates =
        DataStore.http(
            places.rates(),
            options -> options.rowsAt("data").structure("currency String, euros Float64"));
    DataStore regions = DataStore.file(places.regions());
    DataStore returned = DataStore.reader("order_id Int64", request -> returnsOf(List.of(3L, 5L)));

    DataStore revenue =
        orders
            .filter("status = 'paid' AND amount > 0")
            .groupBy("order_id", "product_id", "country", "currency")
            .agg(col("amount").sum().as("amount"))
            .join(returned, on("order_id"), JoinType.ANTI)
            .join(products, on("product_id"))
            .join(rates, on("currency"))
            .join(regions, on("country"))
            .assign(col("amount").cast("Float64").times(col("euros")).as("value"))
            .groupBy("region", "category")
            .agg(col("value").sum().as("revenue"))
            .sort("region", "category");
    // end::five[]
    return revenue;
  }

  // tag::returns[]
  private static RowReader returnsOf(List<Long> orders) {
    Iterator<Long> left = orders.iterator();
    return block -> {
      if (left.hasNext()) {
        block.add(left.next());
      }
    };
  }

  // end::returns[]

  /** Runs the chain over the places of the environment. */
  public static void main(String[] args) {
    String[] shop = variable("SHOP_DATABASE").split("/", 3);
    Places places =
        new Places(
            shop[0],
            shop[1],
            new Credentials(shop[2], Secret.environment("SHOP_PASSWORD")),
            variable("PRODUCTS"),
            variable("S3_KEY"),
            Secret.environment("S3_SECRET"),
            variable("RATES"),
            variable("REGIONS"));
    try (DataContext context = DataContext.open();
        DataObject result = revenue(places).execute(context)) {
      result.show();
    }
  }

  private static String variable(String name) {
    return Objects.requireNonNull(
        System.getenv(name), () -> "the environment has no " + name + "; see the class's comment");
  }
}
