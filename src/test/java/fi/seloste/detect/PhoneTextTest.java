package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '0401234567' | subscriber
          '+358401234567' | subscriber
          '00358401234567' | subscriber
          '+358 40 123 4567' | subscriber
          '040-1234567' | subscriber
          '040 123 4567' | subscriber
          '0400434760' | subscriber
          '044 556 7887' | subscriber
          '0505012345' | subscriber
          '0457 123 4567' | subscriber
          '09 123 4567' | subscriber
          '(09) 1234567' | subscriber
          '+358 9 1234567' | subscriber
          '+358 (0)40 1234567' | subscriber
          '014 123 456' | subscriber
          '03-1234 5678' | subscriber
          '010 2290190' | service
          '010 229 0190' | service
          '+358102290190' | service
          '020 1234 567' | service
          '029 0123456' | service
          '0295 535 001' | service
          '0306001234' | service
          '071 1234567' | service
          '073 1234567' | none
          '0800 123456' | service
          '0800 1 23456' | service
          '0700 12345' | service
          '0600 12 345' | service
          '0606 1234' | none
          '0100 0500' | service
          '010 0500' | service
          '116117' | none
          '112' | none
          '118' | none
          '16400' | none
          '75 12345' | none
          '0203 12345' | service
          '040123' | none
          '12345' | none
          '358401234567' | subscriber
          '4012345678' | subscriber
          '0501234567890' | none
          '041 1234567' | subscriber
          '042 12345678' | subscriber
          '043 1234567' | subscriber
          '0458 1234567' | subscriber
          '046 1234567' | subscriber
          '049 12345678901' | none
          '018 12345' | subscriber
          '+46701234567' | subscriber
          '+372 5123 4567' | subscriber
          '070-123 45 67' | service
          '0718 1234' | none
          '075 123456' | none
          '0202 1234' | service
          '050 123 45 67 ext 5' | subscriber
          'p. 040 1234567' | subscriber
          '2617416-4' | subscriber
          '010190-123A' | service
          '00760' | none
          '12 345 678' | none
          """)
  void readsNumbersAsTheNumberingPlanHasThem(String text, String use) {
    byte[] b = text.getBytes(StandardCharsets.UTF_8);

    assertThat(PhoneText.use(b, 0, b.length))
        .isEqualTo(PhoneUse.valueOf(use.toUpperCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @CsvSource({"2617416-4, business-id", "131052-308T, hetu", "05.06.2024, date"})
  void neverTakesAnotherNumberForOne(String value, String detector) {
    assertThat(Probe.unaided(value)).containsExactly(detector);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # valid
          'soita 040 123 4567 iltaisin' | yes
          'puh. +358 40 123 4567, iltaisin' | yes
          '040 1234567 / 09 123 4567' | yes
          '040 1234567 10.5.2024' | yes
          'external-101-0401234567-20240131-140501.wav' | yes
          'tel:+46701234567' | yes
          # near miss
          'avoinna 08.30-16.00' | no
          'tilaus 05/2024' | no
          'tunnus 050199-9120' | no
          'viite 12345 67890' | no
          'versio 05.06.2024' | no
          'IBAN FI21 1234 5600 0007 85' | no
          """)
  void findsThemInTexts(String text, String expected) {
    assertThat(
            Probe.unaided(text).stream()
                .anyMatch(id -> id.startsWith("phone") && !id.endsWith("service")))
        .isEqualTo(expected.equals("yes"));
  }

  /** Against libphonenumber, which is right and a hundred times too slow for every value. */
  @Test
  void agreesWithLibphonenumberOnRandomFinnishNumbers() {
    PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    Random random = new Random(20261130);
    for (int i = 0; i < 30_000; i++) {
      int length = 5 + random.nextInt(8);
      long number = 1L + random.nextInt(9);
      for (int d = 1; d < length; d++) {
        number =
            number * 10 + (d < 4 && random.nextBoolean() ? random.nextInt(2) : random.nextInt(10));
      }
      boolean valid =
          library.isValidNumber(new PhoneNumber().setCountryCode(358).setNationalNumber(number));
      assertThat(PhoneUse.finnish(number, length) != PhoneUse.NONE)
          .as("%d", number)
          .isEqualTo(valid);
    }
  }
}
