/**
 * Words that Indonesian streets, villages and buildings are commonly named after. They are known words, so the speller leaves them alone and
 * affixes are not stripped from them, and after a street word they are read as a name even in lower case.
 */
export const nameWords: readonly string[] = `
melati mawar anggrek kenanga cempaka dahlia flamboyan kamboja teratai tulip sakura seroja bougenville bugenvil kemuning edelweis lavender aster krisan gardenia alamanda akasia mahoni jati meranti cendana beringin
sengon pinus cemara trembesi angsana ketapang waru kelapa durian rambutan mangga manggis jambu nangka salak sawo sirsak alpukat belimbing pepaya pisang nanas semangka melon apel jeruk anggur delima duku langsat kedondong
sudirman soedirman thamrin diponegoro kartini yani ahmad gatot subroto soekarno sukarno hatta soeharto suharto habibie imam bonjol teuku umar cut nyak dien hasanuddin pattimura sisingamangaraja monginsidi mongonsidi supratman
suprapto parman haryono sutoyo panjaitan katamso sugiyono tendean nasution urip sumoharjo sumohardjo slamet riyadi riyadi basuki rahmat juanda djuanda wahidin sudirohusodo dewantara hajar dewi sartika raden saleh antasari
pangeran sultan agung hamengkubuwono trunojoyo trunajaya untung surapati veteran pahlawan pemuda pelajar merdeka kemerdekaan proklamasi pancasila garuda nusantara mulawarman majapahit pajajaran padjajaran siliwangi sriwijaya
brawijaya airlangga hayam wuruk gajahmada gajah mada kertanegara ken arok singosari mataram demak panglima jenderal jendral letjen mayjen brigjen kolonel kapten mayor letnan sersan kopral kiai kyai haji ustadz habib
cendrawasih cenderawasih rajawali elang merak kutilang merpati nuri kasuari garuda beo murai gelatik jalak walet camar bangau
rinjani semeru bromo merapi merbabu lawu kelud krakatau kerinci leuser tambora agung batur galunggung ciremai gede pangrango salak tangkubanperahu papandayan singgalang marapi sibayak sinabung
serayu brantas citarum ciliwung musi batanghari kapuas mahakam barito bengawan solo progo cimanuk cisadane asahan siak kampar rokan
jakarta bandung surabaya semarang yogyakarta jogja solo surakarta malang medan padang palembang makassar manado denpasar bali lombok mataram kupang ambon jayapura sorong banjarmasin pontianak samarinda balikpapan bogor
depok tangerang bekasi cirebon tasikmalaya garut sumedang sukabumi cianjur kuningan majalengka indramayu subang karawang purwakarta cikarang serang cilegon pandeglang lebak magelang salatiga pekalongan tegal brebes kudus
pati rembang blora jepara kebumen purwokerto banyumas cilacap purworejo wonosobo temanggung klaten boyolali sragen wonogiri sukoharjo karanganyar gunungkidul wonosari bantul sleman kediri blitar madiun ponorogo ngawi magetan
jember banyuwangi situbondo bondowoso probolinggo pasuruan sidoarjo gresik lamongan tuban bojonegoro jombang mojokerto nganjuk tulungagung trenggalek pacitan lumajang bangkalan sampang pamekasan sumenep aceh sabang
bukittinggi payakumbuh pariaman solok pekanbaru dumai batam jambi bengkulu lampung metro pangkalpinang banjarbaru martapura palangkaraya gorontalo palu kendari parepare maros gowa bone wajo ternate manokwari merauke timika
sukamaju sukajadi sukasari sukaraja sukamulya karangsari karangrejo sidomulyo sidorejo margomulyo mekarsari mekarjaya mekarwangi tanjungsari wonokromo rungkut gubeng kebayoran menteng cikini cilandak pasar_minggu
asri indah permai lestari sejahtera makmur jaya mulya mulia abadi sentosa harapan bakti bhakti karya setia bersama damai sentral raya kencana permata mutiara intan berlian zamrud safir emas perak griya graha puri bumi villa
cluster residence regency city garden hills park estate bukit taman pondok wisma tirta bina budi dharma darma eka dwi tri catur panca sapta nawa satya widya utama timur barat selatan utara tengah hilir hulu lor kidul wetan kulon kaler
i ii iii iv v vi vii viii ix x xi xii al an nur ikhlas taqwa hidayah huda jami muhajirin rahman rahmah falah muttaqin istiqomah amin amanah barokah berkah iman islam muhammadiyah santo santa yosef maria paulus
`
  .split(/\s+/u)
  .filter(Boolean)
  .flatMap((word) => word.split('_'))
