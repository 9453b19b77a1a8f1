package fi.seloste.collect;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Call logs that telephone systems write without a header, known by the shape of their rows.
 *
 * @param id shown on the coverage sheet
 * @param names of the fields, as the system's own documentation names them
 */
record CallShape(String id, List<String> names) {

  private static final Pattern TIME =
      Pattern.compile("\\d{4}[-/]\\d\\d[-/]\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d.*");
  private static final Pattern COUNT = Pattern.compile("\\d{1,7}");
  private static final Pattern CLOCK = Pattern.compile("\\d{1,3}:\\d\\d:\\d\\d");
  private static final Pattern CAUSE = Pattern.compile("[A-Z]+(?:_[A-Z0-9]+)+|NONE|SUCCESS");
  private static final Pattern END =
      Pattern.compile("ANSWERED|NO ANSWER|BUSY|FAILED|CONGESTION|CANCEL");

  /** Asterisk, cdr_csv (Master.csv): the last fields are there when the system keeps them. */
  private static final String ASTERISK =
      "accountcode,src,dst,dcontext,clid,channel,dstchannel,lastapp,lastdata,start,answer,end,"
          + "duration,billsec,disposition,amaflags,uniqueid,userfield,peeraccount,linkedid,sequence";

  /** Asterisk's and FreePBX's table cdr, exported without its header. */
  private static final String FREEPBX =
      "calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,"
          + "disposition,amaflags,accountcode,uniqueid,userfield,did,recordingfile,cnum,cnam,"
          + "outbound_cnum,outbound_cnam,dst_cnam,linkedid,peeraccount,sequence";

  /** FreeSWITCH, mod_cdr_csv with the template that it comes with. */
  private static final String FREESWITCH =
      "caller_id_name,caller_id_number,destination_number,context,start_stamp,answer_stamp,"
          + "end_stamp,duration,billsec,hangup_cause,uuid,bleg_uuid,accountcode,read_codec,"
          + "write_codec";

  /** 3CX, cdr.log in the order that it comes with. */
  private static final String THREE_CX =
      "historyid,callid,duration,time-start,time-answered,time-end,reason-terminated,from-no,"
          + "to-no,from-dn,to-dn,dial-no,reason-changed,final-number,final-dn,bill-code,bill-rate,"
          + "bill-cost,bill-name,chain,from-type,to-type,final-type,from-dispname,to-dispname,"
          + "final-dispname,missed-queue-calls";

  private record Known(String id, String names, int least, Predicate<CsvRow> fits) {}

  private static final List<Known> ALL =
      List.of(
          new Known("asterisk", ASTERISK, 16, CallShape::asterisk),
          new Known("freepbx", FREEPBX, 14, CallShape::freepbx),
          new Known("freeswitch", FREESWITCH, 11, CallShape::freeswitch),
          new Known("3cx", THREE_CX, 15, CallShape::threeCx));

  /** The shape of rows of this width, when at least nine of ten have it. */
  static Optional<CallShape> of(List<CsvRow> rows, int width) {
    List<CsvRow> whole = rows.stream().filter(row -> row.fields() == width).toList();
    for (Known known : ALL) {
      List<String> names = List.of(known.names.split(",", -1));
      long fitting = whole.stream().filter(known.fits).count();
      boolean fits = !whole.isEmpty() && fitting * 10 >= whole.size() * 9L;
      if (fits && width >= known.least && width <= names.size() + 1) {
        return Optional.of(new CallShape(known.id, names(names, width)));
      }
    }
    return Optional.empty();
  }

  /** A line that ends in a delimiter has an empty field more. */
  private static List<String> names(List<String> names, int width) {
    List<String> all = new java.util.ArrayList<>(names.subList(0, Math.min(width, names.size())));
    while (all.size() < width) {
      all.add("");
    }
    return List.copyOf(all);
  }

  private static boolean asterisk(CsvRow row) {
    return is(row, 9, TIME)
        && (row.cell(10).isBlank() || is(row, 10, TIME))
        && is(row, 12, COUNT)
        && is(row, 13, COUNT)
        && is(row, 14, END);
  }

  private static boolean freepbx(CsvRow row) {
    return is(row, 0, TIME) && is(row, 9, COUNT) && is(row, 10, COUNT) && is(row, 11, END);
  }

  private static boolean freeswitch(CsvRow row) {
    return is(row, 4, TIME)
        && is(row, 6, TIME)
        && is(row, 7, COUNT)
        && is(row, 8, COUNT)
        && is(row, 9, CAUSE);
  }

  private static boolean threeCx(CsvRow row) {
    return is(row, 2, CLOCK) && is(row, 3, TIME) && is(row, 5, TIME) && !is(row, 6, TIME);
  }

  private static boolean is(CsvRow row, int column, Pattern form) {
    return form.matcher(row.cell(column).strip()).matches();
  }
}
