package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A list of products is nobody's data; the same columns beside a person are purchases. */
class CatalogueTest {

  private static List<String> found(List<FieldFound> fields) {
    return fields.stream()
        .flatMap(field -> field.categories().stream())
        .filter(CategoryFound::found)
        .map(category -> category.category().id())
        .distinct()
        .toList();
  }

  @Test
  void aStockListHoldsNothingOfAnybody() {
    Probe stock =
        Probe.table("Tuotekoodi", "Tuote", "EAN", "Saldo", "Hinta", "Sijainti", "Toimittajan nro")
            .row("SKU-63549", "Tuoli", "6431423340652", "5", "195,90", "Varasto A 12", "081711578")
            .row("SKU-68194", "Muki", "6462102839101", "258", "12,90", "Varasto A 14", "042367286");

    assertThat(found(stock.settle())).isEmpty();
  }

  @Test
  void theSupplierOfAProductIsNoCustomer() {
    Probe stock =
        Probe.table("Tuote", "Toimittaja", "Hinta")
            .row("Tuoli", "Puutuote Oy", "195,90")
            .row("Muki", "Lasitehdas Oy", "12,90");

    assertThat(found(stock.settle())).isSubsetOf("company");
  }

  @Test
  void productsBesideACustomerArePurchases() {
    Probe sold =
        Probe.table("Asiakas", "Tuote", "Hinta")
            .row("Kerttu Virtanen", "Tuoli", "195,90")
            .row("Matti Koskinen", "Muki", "12,90");

    assertThat(found(sold.settle())).contains("name", "order-history", "price");
  }

  @Test
  void aPersonFoundByValuesAloneMakesThemPurchases() {
    Probe sold =
        Probe.table("Tuote", "Hinta", "X")
            .row("Tuoli", "195,90", "kerttu@posti.example")
            .row("Muki", "12,90", "matti@posti.example");

    assertThat(found(sold.settle())).contains("email", "order-history", "price");
  }

  @Test
  void linesOfAnOrderAreSomebodysPurchases() {
    Probe lines =
        Probe.table("Tilausnro", "Tuote", "Hinta")
            .row("1001", "Tuoli", "195,90")
            .row("1002", "Muki", "12,90");

    assertThat(found(lines.settle())).contains("order-history", "price");
  }

  @Test
  void aPersonsWordThatAFieldIsAPriceStands() {
    Probe stock =
        Probe.table("Tuote", "Hinta").told(1, "price").row("Tuoli", "195,90").row("Muki", "12,90");

    assertThat(found(stock.settle())).contains("price");
  }
}
