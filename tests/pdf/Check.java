import java.io.FileInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * Checks PDF files against PDF/UA-1 (ISO 14289-1) with veraPDF. Writes a line for each assertion that
 * failed, `file TAB clause TAB message`, and `file TAB checked` after each file.
 */
class Check {
  public static void main(String[] files) throws Exception {
    // veraPDF reports on its own working, and what it finds comes with the result.
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    VeraPDFFoundry foundry = Foundries.defaultInstance();
    PDFAFlavour flavour = PDFAFlavour.fromString("ua1");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String file : files) {
      try (FileInputStream pdf = new FileInputStream(file);
          PDFAParser parser = foundry.createParser(pdf, flavour);
          PDFAValidator validator = foundry.createValidator(flavour, false)) {
        for (TestAssertion test : validator.validate(parser).getTestAssertions()) {
          if (test.getStatus() != TestAssertion.Status.FAILED) continue;
          String message = test.getMessage().replaceAll("\\s+", " ");
          out.println(file + "\t" + test.getRuleId().getClause() + "\t" + message);
        }
      }
      out.println(file + "\tchecked");
    }
  }
}
