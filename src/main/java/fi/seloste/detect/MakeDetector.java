package fi.seloste.detect;

import fi.seloste.declare.Category;

/** Makes of cars, vans, lorries, tractors and motorcycles that are met in Finland. */
final class MakeDetector implements Detector {

  private static final SmallWords MAKES =
      SmallWords.of(
          "toyota",
          "volkswagen",
          "vw",
          "ford",
          "volvo",
          "skoda",
          "škoda",
          "Škoda",
          "nissan",
          "opel",
          "kia",
          "bmw",
          "mercedes-benz",
          "mercedes",
          "audi",
          "peugeot",
          "renault",
          "citroen",
          "citroën",
          "fiat",
          "honda",
          "hyundai",
          "mazda",
          "mitsubishi",
          "seat",
          "cupra",
          "subaru",
          "suzuki",
          "tesla",
          "lexus",
          "jaguar",
          "land rover",
          "porsche",
          "dacia",
          "polestar",
          "byd",
          "scania",
          "sisu",
          "valtra",
          "yamaha",
          "kawasaki",
          "harley-davidson",
          "iveco",
          "daf",
          "saab",
          "chevrolet",
          "jeep",
          "dodge",
          "chrysler",
          "massey ferguson",
          "john deere",
          "alfa romeo",
          "ktm",
          "husqvarna");

  @Override
  public String id() {
    return "make";
  }

  @Override
  public Category category() {
    return Category.of("vehicle-details");
  }

  @Override
  public int order() {
    return 330;
  }

  @Override
  public boolean words() {
    return true;
  }

  @Override
  public Outcome check(byte[] b, int from, int to) {
    return Outcome.hit(MAKES.has(b, from, to));
  }

  @Override
  public double alone() {
    return 0.6;
  }

  @Override
  public boolean loose() {
    return true;
  }
}
